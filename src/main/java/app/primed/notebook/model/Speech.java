package app.primed.notebook.model;

import java.util.Locale;
import java.util.Set;

/// What the words behind a colon look like: a sentence somebody says, or the value of a field.
final class Speech {
    /// Words by which people speak to one another, in the languages that are common in notes.
    private static final Set<String> ADDRESSES = Set.of(
            "i", "i'm", "i've", "i'd", "i'll", "im", "you", "you're", "your", "u", "we", "we're", "me", "my", "us",
            "let's",
            "yes", "yeah", "yep", "nope", "hi", "hello", "hey", "thanks", "lol", "ok", "okay", "sorry", "agreed",
            "ich", "du", "wir", "mir", "mich", "ja", "nein", "danke", "je", "j'ai", "tu", "nous", "vous", "oui",
            "merci",
            "yo", "creo", "tú", "nosotros", "sí", "gracias", "eu", "acho", "você", "nós", "sim", "obrigado");
    private static final String ENDS_A_VALUE = ",;{[=|";
    private static final int LONGEST_LOOK = 400;

    private Speech() {}

    /// A link, a path, a number, code, tags, a name: what follows the key of a field.
    static boolean isValue(String said) {
        if (said.isEmpty()) {
            return false;
        }
        char first = said.charAt(0);
        if (endsAsCode(said) || "=$/~\\".indexOf(first) >= 0 && words(said) < 3 || said.startsWith("<http")
                || said.startsWith("http") || first == '#' && said.length() > 1 && said.charAt(1) != ' ') {
            return true;
        }
        if (isQuoted(first) && said.indexOf(first, 1) == said.length() - 1) {
            return true;
        }
        return said.length() <= LONGEST_LOOK
                && (isList(said) || names(said) || isToken(said) || isChange(said) || !hasWord(said));
    }

    /// A literal, a number, or what code ends with.
    static boolean isCode(String said) {
        char first = said.charAt(0);
        return endsAsCode(said) || first == '$' && words(said) < 3
                || isQuoted(first) && said.indexOf(first, 1) == said.length() - 1 || isToken(said) || isChange(said)
                || !hasWord(said);
    }

    /// Code and links with nothing but commas between: ``[`lid`], [`pot`]``.
    private static boolean isList(String said) {
        int open = 0;
        boolean code = false;
        int items = 0;
        for (int at = 0; at < said.length(); at++) {
            char c = said.charAt(at);
            if (c == '`') {
                code = !code;
                items++;
            } else if (!code && (c == '[' || c == '(' && at > 0 && said.charAt(at - 1) == ']')) {
                open++;
                items++;
            } else if (!code && "])".indexOf(c) >= 0) {
                open--;
            } else if (!code && open <= 0 && Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return items > 0;
    }

    /// A change of a change log, with its number: `add a page [#12](…)`.
    private static boolean isChange(String said) {
        int number = said.lastIndexOf("[#");
        return number > 0 && said.endsWith(")") && said.indexOf("](", number) > 0;
    }

    /// One word of a program: `args.fetch(:token)`, `./flows/deploy.yml`.
    private static boolean isToken(String said) {
        int inside = 0;
        for (int at = 0; at < said.length(); at++) {
            char c = said.charAt(at);
            if (Character.isWhitespace(c)) {
                return false;
            }
            inside += "()[]{}_/\\=".indexOf(c) >= 0 || c == '.' && at + 1 < said.length()
                    && Character.isLetter(said.charAt(at + 1)) ? 1 : 0;
        }
        return inside > 0 && said.indexOf("://") < 0;
    }

    /// Ends like a line of code or data: a comma or bracket after a word or two, or a bracket that also opens it.
    private static boolean endsAsCode(String said) {
        char first = said.charAt(0);
        char last = said.charAt(said.length() - 1);
        return ENDS_A_VALUE.indexOf(last) >= 0 && words(said) < 4 || last == '{'
                || first == '[' && "])".indexOf(last) >= 0 || first == '{' && last == '}';
    }

    /// A sentence, or most of one: three words at least.
    static boolean isSpeech(String said) {
        return !isValue(said) && (words(said) >= 3 || said.length() > 5 && !said.isEmpty() && isWide(said.charAt(0)));
    }

    /// Asks, calls out or speaks to somebody.
    static boolean addresses(String said) {
        if (said.indexOf('?') >= 0 || said.endsWith("!") || mentions(said) || said.indexOf('？') >= 0
                || said.startsWith("!")) {
            return true;
        }
        int from = 0;
        var seen = said.length() > LONGEST_LOOK ? said.substring(0, LONGEST_LOOK) : said;
        for (int at = 0; at <= seen.length(); at++) {
            boolean in = at < seen.length() && (Character.isLetter(seen.charAt(at)) || seen.charAt(at) == '\'');
            if (!in) {
                boolean joined = at < seen.length() && "/-".indexOf(seen.charAt(at)) >= 0
                        && at + 1 < seen.length() && Character.isLetter(seen.charAt(at + 1)); // As in i/o.
                if (at - from > 0 && at - from < 9 && !joined
                        && ADDRESSES.contains(seen.substring(from, at).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    /// `@somebody`, and not `talk @ noon`.
    private static boolean mentions(String said) {
        for (int at = said.indexOf('@'); at >= 0; at = said.indexOf('@', at + 1)) {
            if (at + 1 < said.length() && Character.isLetterOrDigit(said.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words are the name that initials stand for: `MP: Mary Poe (@marypoe)`.
    static boolean introduces(String initials, String said) {
        int aside = said.indexOf('(');
        var name = (aside > 0 ? said.substring(0, aside) : said).strip();
        var first = new StringBuilder();
        for (var word : name.split(" ")) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            first.append(word.charAt(0));
        }
        return first.length() > 1 && first.toString().equalsIgnoreCase(initials);
    }

    /// Only names, as `Presenter: Ada Byron (AB)` and `Present: Ada Byron, Mary Poe` have them.
    private static boolean names(String said) {
        int words = 0;
        boolean starts = true;
        for (int at = 0; at < said.length(); at++) {
            char c = said.charAt(at);
            if (Character.isLetter(c)) {
                if (starts) {
                    if (!Character.isUpperCase(c)) {
                        return false;
                    }
                    words++;
                }
                starts = false;
            } else if (Character.isDigit(c) || "?!;:".indexOf(c) >= 0) {
                return false;
            } else {
                starts = c != '\'' && c != '’' && c != '-' && c != '.';
            }
        }
        return words >= 2;
    }

    /// Whether the words are about what is before the colon: people speak of themselves as `I`.
    ///
    /// @param anyhow whether its name is enough; else it has to stand there as code has it: `-Wall`
    static boolean isAbout(String name, String said, boolean anyhow) {
        for (int at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
            int end = at + name.length();
            if ((anyhow
                    ? at == 0 || !Character.isLetterOrDigit(said.charAt(at - 1))
                    : at > 0 && "-`.".indexOf(said.charAt(at - 1)) >= 0)
                    && (end == said.length() || !Character.isLetterOrDigit(said.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWord(String said) {
        int run = 0;
        for (int at = 0; at < said.length(); at++) {
            char c = said.charAt(at);
            run = Character.isLetter(c) ? run + 1 : 0;
            if (run > 1 || run == 1 && (isWide(c) || said.length() == 1)) {
                return true;
            }
        }
        return said.chars().anyMatch(c -> c == '?' || c == '^' || c > 0x2000) || said.indexOf(")") == said.length() - 1;
    }

    /// Up to a handful; more are not counted.
    private static int words(String said) {
        int words = 0;
        boolean in = false;
        for (int at = 0; at < said.length() && words < 8; at++) {
            boolean letter = Character.isLetter(said.charAt(at));
            words += letter && !in ? 1 : 0;
            in = letter || in && !Character.isWhitespace(said.charAt(at));
        }
        return words;
    }

    /// A script that is written without spaces.
    private static boolean isWide(char c) {
        return c >= 0x2e80 && c < 0xd7b0;
    }

    private static boolean isQuoted(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
