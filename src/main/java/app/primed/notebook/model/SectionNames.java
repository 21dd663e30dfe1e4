package app.primed.notebook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the kind of a section in its heading's words. A vault adds phrases of its own in `primed.json`.
public final class SectionNames {
    private static final Pattern BARE_DATE = Pattern.compile(
            "(?:\\p{L}{3,9},? )?\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}"
                    + "|\\d{1,2}\\.? de \\p{L}{4,10} de \\d{4}|\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日|[(\\[]?\\d{4,5}[)\\]]?\\s*+(?:date)?\\s*+[-/.]?\\s*+\\d{1,2}\\s*+[-/.]\\s*+\\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.? \\d{4}"
                    + "|(?:1[0-2]|0?[1-9])\\s*[-/]\\s*(?:3[01]|[12]\\d|0?[1-9])");
    /// What may follow a word that says what the section is: `Advice for beginners`, `Debate 2`, `Todo list`.
    private static final Set<String> FOLLOWERS = Set.of(
            "for", "of", "on", "about", "with", "from", "to", "in", "and", "or", "by", "at", "as", "i", "list", "lists",
            "time",
            "corner", "section", "here", "today", "tomorrow", "yesterday", "this", "that", "we", "you");

    /// Words of a heading that may have the kind's word anywhere, at most.
    private static final int SHORT = 6;
    /// Words that may lead to it in a longer one: `A list of opinions about what was said`.
    private static final int LEAD = 3;

    /// The phrases of [SectionKind], and those of other languages in `section-names.txt`.
    public static final SectionNames STANDARD = new SectionNames(Arrays.stream(SectionKind.values())
            .flatMap(kind -> kind.phrases().stream().map(words -> phrase(words, kind))).toList(), translations());

    private final List<Phrase> phrases;
    /// Whole headings in other languages.
    private final Map<String, SectionKind> translated;

    private SectionNames(List<Phrase> phrases, Map<String, SectionKind> translated) {
        this.phrases = List.copyOf(phrases);
        this.translated = translated;
    }

    /// Lines of a kind, a colon, and headings with commas between.
    private static Map<String, SectionKind> translations() {
        var all = new HashMap<String, SectionKind>();
        try (var in = SectionNames.class.getResourceAsStream("/app/primed/notebook/section-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("section-names.txt is missing from the program");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(":", 2)).filter(parts -> parts.length == 2).forEach(parts -> {
                        var kind = SectionKind.byId(parts[0].strip()).orElseThrow();
                        for (var words : parts[1].split(",")) {
                            all.put(normal(words).strip(), kind);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    /// These names and a vault's own, which win over ours of the same words.
    ///
    /// @param own phrase → kind
    public SectionNames with(Map<String, SectionKind> own) {
        var all = new ArrayList<Phrase>();
        own.forEach((words, kind) -> all.add(phrase(normal(words).strip(), kind, true)));
        all.sort(Comparator.comparingInt((Phrase p) -> p.words().length()).reversed());
        all.addAll(phrases);
        return new SectionNames(all, translated);
    }

    /// The kind of an English note's section.
    public SectionKind of(String heading) {
        return of(heading, false);
    }

    SectionKind of(String heading, NoteLanguage language) {
        boolean doubtful = heading.contains("todo") || heading.contains("Todo");
        return of(heading, doubtful && language.foreign());
    }

    /// Whether the heading is one of another language.
    boolean translated(String heading) {
        return translated.containsKey(normal(heading).strip());
    }

    private SectionKind of(String written, boolean foreign) {
        var heading = TopicHeading.prose(written);
        if (heading.chars().anyMatch(Character::isDigit) && BARE_DATE.matcher(heading.strip()).matches()) {
            return SectionKind.DAY;
        }
        if (TopicHeading.is(written)) {
            return SectionKind.OTHER;
        }
        var whole = normal(heading).strip();
        var words = " " + whole + " ";
        for (var phrase : phrases) {
            if (phrase.in(words) && (phrase.own || !(foreign && phrase.kind() == SectionKind.TODO && !shouted(heading)))
                    && (!phrase.modifies() || saysWhat(phrase, heading))
                    && (phrase.own || phrase.kind().asks() || isAbout(words, phrase.words()))
                    && (phrase.own || !phrase.kind().asks() || AskingHeading.standsOverQuestions(heading))) {
                return phrase.kind();
            }
        }
        return translated.getOrDefault(whole, SectionKind.OTHER);
    }

    /// `TODO`, which programmers of every language write so.
    private static boolean shouted(String heading) {
        return heading.contains("TODO") || heading.contains("ToDo") || heading.contains("To-Do")
                || heading.contains("To Do");
    }

    /// Whether a word is what the heading is about, and not only part of it: `Resource management` is about management.
    private static boolean saysWhat(Phrase phrase, String heading) {
        var lower = heading.toLowerCase(Locale.ROOT);
        var word = phrase.words().strip();
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)))
                    && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)));
            if (!whole) {
                continue;
            }
            if (end + 1 >= lower.length() || lower.charAt(end) != ' ' || !Character.isLetter(lower.charAt(end + 1))) {
                return true;
            }
            int next = end + 1;
            while (next < lower.length() && Character.isLetter(lower.charAt(next))) {
                next++;
            }
            if (FOLLOWERS.contains(lower.substring(end + 1, next))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the kind's words begin or end a heading, or are among few; amid many they are only some of its words.
    ///
    /// @param words of the heading, a space around each
    /// @param kind likewise
    private static boolean isAbout(String words, String kind) {
        if (words.startsWith(kind) || words.endsWith(kind) || words.strip().split(" ").length <= SHORT) {
            return true;
        }
        int at = words.indexOf(kind);
        var before = words.substring(0, at).strip();
        var after = words.substring(at + kind.length());
        return before.split(" ").length <= LEAD && FOLLOWERS.contains(after.substring(0, after.indexOf(' ')));
    }

    /// Lower case, with one space for all between two words.
    private static String normal(String heading) {
        var words = new StringBuilder(heading.length());
        var lower = heading.toLowerCase(Locale.ROOT);
        boolean apart = false;
        for (int i = 0; i < lower.length(); i++) {
            int c = lower.codePointAt(i);
            boolean letter =
                    Character.isLetter(c) || Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER
                            || Character.getType(c) == Character.LETTER_NUMBER;
            if (letter) {
                words.appendCodePoint(c);
            } else if (!apart) {
                words.append(' ');
            }
            apart = !letter;
            i += Character.charCount(c) - 1;
        }
        return words.toString();
    }

    private static Phrase phrase(String words, SectionKind kind) {
        return phrase(words, kind, false);
    }

    private static Phrase phrase(String words, SectionKind kind, boolean own) {
        boolean last = words.endsWith("$");
        return new Phrase(
                " " + (last ? words.substring(0, words.length() - 1) : words) + " ", last, kind, own);
    }

    /// Words side by side, in spaces.
    ///
    /// @param last only as the heading's last words; written `words$`
    /// @param own whether the vault gives it
    private record Phrase(String words, boolean last, SectionKind kind, boolean own) {
        boolean in(String heading) {
            return last ? heading.endsWith(words) : heading.contains(words);
        }

        /// A single word of the singular: before another noun it only says more about that.
        boolean modifies() {
            var word = words.strip();
            return !own && !last && word.indexOf(' ') < 0 && !word.endsWith("s");
        }
    }
}
