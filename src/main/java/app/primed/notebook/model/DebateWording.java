package app.primed.notebook.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words by which a debate, its topic and its verdict are recognized.
final class DebateWording {
    private static final Pattern NEW_DEBATE = Pattern.compile("(?i)(new |another |next )?debatt?e( ?#?\\d+)?:?");
    private static final Pattern VERDICT =
            Pattern.compile("(?i)[*_]*(?:verdict|decision|decided|conclusion)[*_]*\\s*:[*_]*\\s*(\\S.*)");

    /// A line that opens a debate, and the words of its topic.
    private static final Pattern OPENS =
            Pattern.compile("(?i)([*_]*(?:new |another |next )?debatt?e(?: ?#?\\d+)?[*_]*:[*_]*\\s+)(\\S.*)");
    /// Outside of debates a conclusion concludes anything.
    private static final Pattern CLEAR_VERDICT = Pattern.compile("(?i)[*_]*verdict[*_]*\\s*:[*_]*\\s*\\S.*");

    private DebateWording() {}

    /// Whether a line only says that a debate begins.
    static boolean untitled(String words) {
        return NEW_DEBATE.matcher(words).matches();
    }

    /// What was decided, where a line says so.
    static Optional<String> verdict(String words) {
        var verdict = !words.isEmpty() && "vVdDcC*_".indexOf(words.charAt(0)) >= 0 ? VERDICT.matcher(words) : null;
        return verdict != null && verdict.matches() ? Optional.of(verdict.group(1)) : Optional.empty();
    }

    static boolean opens(Entry entry) {
        return OPENS.matcher(entry.text()).matches();
    }

    static boolean concludes(Entry entry) {
        return CLEAR_VERDICT.matcher(entry.text()).matches();
    }

    /// `New Debate: `, where a line opens a debate so; else nothing.
    static String label(String line) {
        var opening = OPENS.matcher(line);
        return opening.matches() ? opening.group(1) : "";
    }

    /// The words of a topic without what says that it is one.
    static String topic(Entry entry) {
        return entry.text().substring(label(entry.text()).length());
    }

    static boolean generic(String heading) {
        return untitled(heading) || heading.toLowerCase(Locale.ROOT).endsWith("debates")
                || heading.toLowerCase(Locale.ROOT).startsWith("debates");
    }

    /// Whether a labelled question with its answer, which is no debate, is here.
    static boolean answered(List<Entry> entries, int at) {
        var entry = entries.get(at);
        if (!QuestionWording.LABEL.matcher(entry.text()).matches()) {
            return false;
        }
        var below = entry.nested().isEmpty() ? entries.stream().skip(at + 1L) : entry.nested().stream();
        return below.findFirst().filter(e -> QuestionWording.ANSWER.matcher(e.text()).matches()).isPresent();
    }
}
