package app.primed.notebook.model;

import app.primed.notebook.model.Debate.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What single entries are in a debate: a label such as `Pros:`, an argument such as `Con: it is slow`, or a vote.
final class DebateMarks {
    /// In a debate, where `For:` and `Against:` are labels, too.
    static final DebateMarks ARGUED = new DebateMarks(true);
    /// Anywhere, where `For:` may begin any sentence.
    static final DebateMarks ANYWHERE = new DebateMarks(false);

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)[*_]*+(pros?|cons?|[ck]ontras?)[*_]*+(?:\\s++(?:of|for|with|to|about|against|on)\\s(?:[^.,;]*|.*:\\s*)|\\s*+:?[*_]*+\\s*+)"
                    + "|[*_]*+(for|against|dafür|dagegen)[*_]*+\\s*+:[*_]*+\\s*+");
    private static final Pattern ARGUMENT =
            Pattern.compile(
                    "(?iu)[*_]*(pro|con|[ck]ontra|for|against|dafür|dagegen)s?(?:\\s+\\d+)?[*_]*\\s*:[*_]*\\s+(\\S.*)");
    private static final Pattern PERSON = Pattern.compile("@?[A-Za-z]\\w{2,24}");
    /// `HazeAnderson: red is seen`, behind the label.
    private static final Pattern SPEAKER = Pattern.compile("(@?\\w{2,30}):\\s+(\\S.*)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final boolean sides;

    private DebateMarks(boolean sides) {
        this.sides = sides;
    }

    boolean isLabel(Entry entry) {
        var label = LABEL.matcher(entry.text());
        return label.matches() && (sides || label.group(1) != null);
    }

    /// Whether an entry is a label of arguments, or an argument.
    boolean isArgument(Entry entry) {
        return !entry.text().isEmpty() && "pPcCkKfFaAdD*_".indexOf(entry.text().charAt(0)) >= 0 && sided(entry.text())
                && (isLabel(entry) || ARGUMENT.matcher(entry.text()).matches());
    }

    /// Whether a line can only be an argument, as `Against: …` is.
    static boolean opposes(Entry entry) {
        return entry.text().regionMatches(true, 0, "against:", 0, 8);
    }

    /// Whether it may begin with one of the words, before a pattern looks closely.
    private boolean sided(String words) {
        int at = 0;
        while (at < words.length() && (words.charAt(at) == '*' || words.charAt(at) == '_')) {
            at++;
        }
        return words.regionMatches(true, at, "pro", 0, 3) || words.regionMatches(true, at + 1, "on", 0, 2)
                || sides && (words.regionMatches(true, at, "for", 0, 3)
                        || words.regionMatches(true, at, "against", 0, 7)
                        || words.regionMatches(true, at, "da", 0, 2));
    }

    /// Handles under an option, beside its arguments or alone.
    List<String> voters(Entry option) {
        var others = option.nested().stream().filter(e -> !isArgument(e)).toList();
        boolean people = others.stream().allMatch(DebateMarks::isVote);
        var votes = new ArrayList<String>();
        // Among other words only an @ marks a name.
        others.stream().filter(e -> people || e.text().startsWith("@") && isVote(e))
                .flatMap(e -> COMMA.splitAsStream(e.text())).map(NotePeople::bare).forEach(votes::add);
        return List.copyOf(votes);
    }

    /// One handle, or several with commas between of which one can be nothing else.
    static boolean isVote(Entry entry) {
        if (!entry.nested().isEmpty()) {
            return false;
        }
        var names = COMMA.split(entry.text());
        for (var name : names) {
            if (!PERSON.matcher(name).matches() || LabelWords.contains(name)) {
                return false;
            }
        }
        return names.length == 1 || List.of(names).stream()
                .anyMatch(name -> name.startsWith("@") || NameShape.unmistakable(name));
    }

    /// Adds what a label or a marked line argues.
    ///
    /// @return the label's side where arguments may follow it, else null
    @Nullable
    ArgumentSide arguments(Entry entry, List<Argument> into) {
        Matcher label = LABEL.matcher(entry.text());
        boolean alone = label.matches();
        Matcher marked = ARGUMENT.matcher(entry.text());
        if (marked.matches() && !alone) {
            into.add(argument(entry, side(marked.group(1)), marked.group(2)));
            return null;
        }
        if (!alone) {
            return null;
        }
        var side = side(label.group(1) == null ? label.group(2) : label.group(1));
        entry.nested().stream().filter(e -> !e.text().isBlank()).forEach(e -> into.add(argument(e, side)));
        return entry.nested().isEmpty() ? side : null;
    }

    private static Argument argument(Entry entry, ArgumentSide side, String words) {
        var speaker = SPEAKER.matcher(words);
        if (speaker.matches() && (speaker.group(1).startsWith("@")
                || !LabelWords.contains(speaker.group(1)) && NameShape.of(speaker.group(1)) == NameShape.HANDLE)) {
            return new Argument(entry.line(), side, speaker.group(2), Optional.of(NotePeople.bare(speaker.group(1))));
        }
        return new Argument(entry.line(), side, words, by(entry));
    }

    static Argument argument(Entry entry, ArgumentSide side) {
        return new Argument(entry.line(), side, entry.said(), by(entry));
    }

    private static Optional<String> by(Entry entry) {
        return entry.by().map(Attribution::by);
    }

    private static ArgumentSide side(String word) {
        return "pPfF".indexOf(word.charAt(0)) >= 0 || word.equalsIgnoreCase("dafür")
                ? ArgumentSide.PRO
                : ArgumentSide.CON;
    }
}
