package app.primed.notebook.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One correction of the reading, or a rule made of several: which lines, and what they are. Written as a sentence:
/// `"pip or pipx" is a question`, `lines beginning "Q)" are questions`.
///
/// @param form which part of a line or of its heading is compared
/// @param words what it is compared with, whatever its case and spaces
/// @param reading what such a line is
public record ReadingRule(Form form, String words, LineReading reading) {

    /// Which lines a rule is about.
    public enum Form {
        /// The line with these words.
        LINE(""),
        BEGINNING("beginning"),
        ENDING("ending"),
        /// The entries of sections with this heading.
        UNDER("under");

        private final String word;

        Form(String word) {
            this.word = word;
        }
    }

    private static final Pattern SENTENCE = Pattern.compile("(?:lines (?<form>beginning|ending|under) )?"
            + "\"(?<words>(?:[^\"\\\\]|\\\\.)+)\" (?:is|are) (?:(?<question>a question|questions)"
            + "|(?<not>not a question|not questions)|(?<learning>a learning|learnings)"
            + "|said by (?:@(?<handle>\\w{2,30})|nobody))\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Reads a line of the file of rules.
    ///
    /// @return empty where it is no rule
    public static Optional<ReadingRule> parse(String line) {
        var sentence = SENTENCE.matcher(line.strip());
        if (!sentence.matches()) {
            return Optional.empty();
        }
        var form = sentence.group("form") == null
                ? Form.LINE
                : Form.valueOf(sentence.group("form").toUpperCase(Locale.ROOT));
        var handle = sentence.group("handle");
        LineReading reading = sentence.group("question") != null
                ? LineReading.Kind.QUESTION
                : sentence.group("not") != null
                        ? LineReading.Kind.NOT_A_QUESTION
                        : sentence.group("learning") != null
                                ? LineReading.Kind.LEARNING
                                : new LineReading.SaidBy(handle == null ? "" : handle);
        return Optional.of(new ReadingRule(form, sentence.group("words").replaceAll("\\\\(.)", "$1"), reading));
    }

    /// As the file of rules has it.
    public String sentence() {
        var quoted = '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return form == Form.LINE
                ? quoted + " is " + reading.words()
                : "lines " + form.word + " " + quoted + " are " + reading.pluralWords();
    }

    /// Words as rules compare them.
    static String key(String words) {
        return SPACES.matcher(words.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /// @param heading of the line's section
    /// @param line its words
    boolean fits(String heading, String line) {
        var key = key(words);
        return switch (form) {
            case LINE -> key(line).equals(key);
            case BEGINNING -> key(line).startsWith(key);
            case ENDING -> key(line).endsWith(key);
            case UNDER -> key(heading).equals(key.endsWith(":") ? key.substring(0, key.length() - 1) : key);
        };
    }
}
