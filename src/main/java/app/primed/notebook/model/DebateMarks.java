package app.primed.notebook.model;

import app.primed.notebook.model.Debate.Argument;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What single entries are in a debate: a label such as `Pros:`, an argument such as `Con: it is slow`, or a vote.
final class DebateMarks {
    private static final Pattern LABEL = Pattern.compile(
            "(?i)[*_]*+(pros?|cons?)[*_]*+(?:\\s++(?:of|for|with|to|about|against|on)\\s.*|\\s*+:?[*_]*+\\s*+)");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?i)[*_]*(pro|con)s?(?:\\s+\\d+)?[*_]*\\s*:[*_]*\\s+(\\S.*)");
    private static final Pattern PERSON = Pattern.compile("@?[A-Za-z]\\w{2,24}");

    private DebateMarks() {}

    static boolean isLabel(Entry entry) {
        return LABEL.matcher(entry.text()).matches();
    }

    /// Whether an entry is a label of arguments, or an argument.
    static boolean isArgument(Entry entry) {
        return !entry.text().isEmpty() && "pPcC*_".indexOf(entry.text().charAt(0)) >= 0 && sided(entry.text())
                && marked(entry);
    }

    /// Whether it may begin with one of the words, before a pattern looks closely.
    private static boolean sided(String words) {
        int at = 0;
        while (at < words.length() && (words.charAt(at) == '*' || words.charAt(at) == '_')) {
            at++;
        }
        return words.regionMatches(true, at, "pro", 0, 3) || words.regionMatches(true, at, "con", 0, 3);
    }

    private static boolean marked(Entry entry) {
        return LABEL.matcher(entry.text()).matches() || ARGUMENT.matcher(entry.text()).matches();
    }

    /// Handles under an option, beside its arguments or alone.
    static List<String> voters(Entry option) {
        var others = option.nested().stream().filter(e -> !isArgument(e)).toList();
        boolean people = others.stream().allMatch(DebateMarks::isVote);
        // Among other words only an @ marks a name.
        return others.stream().filter(e -> people || e.text().startsWith("@") && isVote(e)).map(Entry::text)
                .map(n -> n.startsWith("@") ? n.substring(1) : n).toList();
    }

    static boolean isVote(Entry entry) {
        return entry.nested().isEmpty() && PERSON.matcher(entry.text()).matches() && !LabelWords.contains(entry.text());
    }

    /// Adds what a label or a marked line argues.
    ///
    /// @return the label's side where arguments may follow it, else null
    static @Nullable ArgumentSide arguments(Entry entry, List<Argument> into) {
        Matcher marked = ARGUMENT.matcher(entry.text());
        if (marked.matches() && !LABEL.matcher(entry.text()).matches()) {
            into.add(new Argument(entry.line(), side(marked.group(1)), marked.group(2), by(entry)));
            return null;
        }
        Matcher label = LABEL.matcher(entry.text());
        if (!label.matches()) {
            return null;
        }
        var side = side(label.group(1));
        entry.nested().stream().filter(e -> !e.text().isBlank()).forEach(e -> into.add(argument(e, side)));
        return entry.nested().isEmpty() ? side : null;
    }

    static Argument argument(Entry entry, ArgumentSide side) {
        return new Argument(entry.line(), side, entry.said(), by(entry));
    }

    private static Optional<String> by(Entry entry) {
        return entry.by().map(Attribution::by);
    }

    private static ArgumentSide side(String word) {
        return Character.toLowerCase(word.charAt(0)) == 'p' ? ArgumentSide.PRO : ArgumentSide.CON;
    }
}
