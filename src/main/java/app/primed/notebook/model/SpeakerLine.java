package app.primed.notebook.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A line that opens with what may be a name and a colon: `handle: words`, `Mary Poe: words`, `**Bert:** words`,
/// `WH: words`, `<handle> words`, `[handle] words`, `handle asks: words`, after indent, quote marks, a list marker, a box and a chat client's time. Whether it is
/// a name is for [Speakers] to say.
///
/// @param name as written, without `@` and marks
/// @param form how it is written
/// @param certain written as only people are: `@handle:`, `<handle>`
/// @param spaced there are spaces before the colon, as in a table
/// @param column index in the line of the name
/// @param words index in the line of what follows
/// @param said what follows
record SpeakerLine(String name, Form form, boolean certain, boolean spaced, int column, int words, String said) {
    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 4;
    private static final String MARKS = "*_`";
    /// Between a name and its colon.
    static final List<String> SAYS = List.of(
            "asks", "asked", "says", "said", "writes", "wrote", "replies", "replied", "answers", "answered", "adds",
            "added", "wonders");

    /// Between a first and a last name.
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "vom", "zu", "zur", "der", "den", "de", "da", "do", "dos", "das", "del", "della", "di", "du",
            "la", "le", "las", "los", "y", "e", "i", "al", "el", "bin", "ben", "ibn", "af", "av", "ten", "ter", "te");
    /// A name does not begin with one.
    private static final Set<String> ARTICLES = Set.of(
            "The", "A", "An", "Das", "Der", "Die", "Ein", "Eine", "El", "Los", "Las", "Les", "Une", "Il");

    /// How a note writes its speakers' names. People keep to one way in one note.
    enum Form {
        /// `handle:`
        WORD,
        /// `WH:`
        INITIALS,
        /// `Mary Poe:`
        NAMES,
        /// `**Bert:**`
        MARKED,
        /// `<handle>`
        CLIENT,
        /// `[handle]`, with no colon
        BRACKETS
    }

    static Optional<SpeakerLine> of(String line) {
        int at = start(line);
        if (at >= line.length()) {
            return Optional.empty();
        }
        return switch (line.charAt(at)) {
            case '<' -> client(line, at);
            case '[' -> bracketed(line, at);
            default -> named(line, at);
        };
    }

    /// Offset of the words in an entry's text that starts with a name; 0 where none does.
    static int wordsIn(String text) {
        return of(text).map(SpeakerLine::words).orElse(0);
    }

    /// After indent, quote marks, list marker, box and time.
    private static int start(String line) {
        int at = 0;
        while (at < line.length() && (isSpace(line.charAt(at)) || line.charAt(at) == '>')) {
            at++;
        }
        if (at + 1 < line.length() && "-*+".indexOf(line.charAt(at)) >= 0 && isSpace(line.charAt(at + 1))) {
            at = spacesEnd(line, at + 1);
            if (at + 2 < line.length() && line.charAt(at) == '[' && line.charAt(at + 2) == ']') {
                at = spacesEnd(line, at + 3);
            }
        }
        return afterTime(line, at);
    }

    /// After `[19:30:12]`, `19:30` or `0:02:00.721` with a space behind.
    private static int afterTime(String line, int from) {
        int at = from < line.length() && line.charAt(from) == '[' ? from + 1 : from;
        int colons = 0;
        int digits = 0;
        while (at < line.length() && (isDigit(line.charAt(at)) || ":.".indexOf(line.charAt(at)) >= 0)) {
            colons += line.charAt(at) == ':' ? 1 : 0;
            digits += isDigit(line.charAt(at)) ? 1 : 0;
            at++;
        }
        if (colons == 0 || colons > 2 || digits < 3) {
            return from;
        }
        if (at < line.length() && line.charAt(at) == ']') {
            at++;
        }
        return at < line.length() && isSpace(line.charAt(at)) ? spacesEnd(line, at) : from;
    }

    private static Optional<SpeakerLine> client(String line, int at) {
        int close = line.indexOf('>', at);
        if (close < 0 || close - at > LONGEST) {
            return Optional.empty();
        }
        int from = line.charAt(at + 1) == '@' ? at + 2 : at + 1;
        var name = line.substring(Math.min(from, close), close);
        boolean word = name.length() > 1 && name.chars().allMatch(SpeakerLine::isWord);
        boolean apart = close + 1 == line.length() || isSpace(line.charAt(close + 1));
        int words = spacesEnd(line, close + 1);
        return word && apart
                ? Optional.of(new SpeakerLine(name, Form.CLIENT, false, false, from, words, line.substring(words)))
                : Optional.empty();
    }

    /// `[handle] words`; `[words](address)`, `[words]: address`, `[@handle]` and `[^1]` are none.
    private static Optional<SpeakerLine> bracketed(String line, int at) {
        int close = line.indexOf(']', at);
        if (close < at + 3 || close - at > LONGEST || close + 1 >= line.length() || !isSpace(line.charAt(close + 1))) {
            return Optional.empty();
        }
        var name = line.substring(at + 1, close);
        boolean words =
                Character.isLetter(name.charAt(0)) && name.chars().allMatch(c -> isWord(c) || " .-'’".indexOf(c) >= 0);
        int said = spacesEnd(line, close + 1);
        return words && said < line.length()
                ? Optional.of(new SpeakerLine(name, Form.BRACKETS, false, false, at + 1, said, line.substring(said)))
                : Optional.empty();
    }

    private static Optional<SpeakerLine> named(String line, int start) {
        int at = start;
        while (at < line.length() && MARKS.indexOf(line.charAt(at)) >= 0 && at - start < 3) {
            at++;
        }
        // `__init__:` and `_private:` are names of code, not marks.
        int open = at > start && line.charAt(start) == '_' ? start : at;
        boolean marked = open > start;
        at = open;
        boolean mention = at < line.length() && line.charAt(at) == '@';
        int from = mention ? at + 1 : at;
        // In bold, `@Table:` names an annotation as well.
        boolean certain = mention && !marked;
        int end = from;
        int words = 0;
        while (words < MOST_WORDS) {
            int next = wordEnd(line, end);
            if (next == end || next - from > LONGEST) {
                break;
            }
            words++;
            end = next;
            boolean more =
                    end + 1 < line.length() && line.charAt(end) == ' ' && Character.isLetter(line.charAt(end + 1));
            if (!more) {
                break;
            }
            end++;
        }
        if (end > from && line.charAt(end - 1) == ' ') {
            end--;
        }
        if (end - from < 2 || line.substring(from, end).chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        int verb = line.lastIndexOf(' ', end - 1);
        boolean reported = verb > from && SAYS.contains(line.substring(verb + 1, end));
        var name = line.substring(from, reported ? verb : end);
        int after = afterAside(line, end);
        int closed = marked ? marksEnd(line, after) : after;
        int colon = spacesEnd(line, closed);
        if (colon >= line.length() || line.charAt(colon) != ':' && line.charAt(colon) != '：') {
            return Optional.empty();
        }
        int behind = marked && closed == after ? marksEnd(line, colon + 1) : colon + 1;
        if (marked && closed == after && behind == colon + 1
                || behind < line.length() && !isSpace(line.charAt(behind)) && line.charAt(colon) == ':') {
            return Optional.empty();
        }
        int said = spacesEnd(line, behind);
        var form = form(name, reported ? words - 1 : words, marked);
        return form.map(f -> new SpeakerLine(
                name, f, certain, colon > closed, from, said, line.substring(said)));
    }

    private static Optional<Form> form(String name, int words, boolean marked) {
        if (words == 1 && !marked) {
            return Optional.of(initials(name) ? Form.INITIALS : Form.WORD);
        }
        boolean capitals = true;
        boolean first = true;
        for (var word : name.split(" ")) {
            boolean particle = !first && PARTICLES.contains(word);
            capitals &= particle || Character.isLetter(word.charAt(0)) && !Character.isLowerCase(word.charAt(0));
            first = false;
        }
        boolean shouted = words > 1 && name.chars().noneMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c));
        boolean article = words > 1 && ARTICLES.contains(name.substring(0, name.indexOf(' ')));
        return words > 1 && (!capitals || shouted || article)
                ? Optional.empty()
                : Optional.of(marked ? Form.MARKED : Form.NAMES);
    }

    /// Two to five letters, all capitals but for one inside: `WH`, `JRL`, `DaG` is a word.
    private static boolean initials(String name) {
        return name.length() <= 5 && name.chars().allMatch(Character::isUpperCase);
    }

    /// After ` (he/him)` or ` (MP)`.
    private static int afterAside(String line, int at) {
        int open = at + 1;
        if (open >= line.length() || line.charAt(at) != ' ' || line.charAt(open) != '(') {
            return at;
        }
        int close = line.indexOf(')', open);
        return close > 0 && close - open <= LONGEST ? close + 1 : at;
    }

    /// A word of letters, digits and underscores, with dots, apostrophes and hyphens inside: `J.R.`, `Jean-Luc`.
    private static int wordEnd(String line, int from) {
        int at = from;
        while (at < line.length() && at - from <= LONGEST) {
            char c = line.charAt(at);
            boolean inside = at > from && ".'’-".indexOf(c) >= 0;
            if (!isWord(c) && !inside) {
                break;
            }
            at++;
        }
        return at;
    }

    private static int marksEnd(String line, int from) {
        int at = from;
        while (at < line.length() && MARKS.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int spacesEnd(String line, int from) {
        int at = from;
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }
}
