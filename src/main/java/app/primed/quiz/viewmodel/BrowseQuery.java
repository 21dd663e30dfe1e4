package app.primed.quiz.viewmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A search for cards: words that must all occur in a card's text, and `is:`, `deck:`, `topic:`, `kind:` with a value,
/// which may be quoted (`topic:"priming and send"`).
///
/// @param all conditions that a card must meet
/// @param problem what was not understood, as a sentence; may be empty
record BrowseQuery(List<Predicate<CardRow>> all, String problem) implements Predicate<CardRow> {
    static final List<String> STATES = List.of("due", "new", "learning", "review", "suspended", "dropped");
    static final List<String> KINDS = List.of("recall", "choice", "challenge", "predict", "note");

    private static final Pattern PART = Pattern.compile("(?:(is|deck|topic|kind):)?(?:\"([^\"]*)\"?|(\\S+))",
            Pattern.CASE_INSENSITIVE);

    BrowseQuery {
        all = List.copyOf(all);
    }

    /// Excluded cards are found only by `is:dropped`.
    static BrowseQuery of(String text, Instant now) {
        var all = new ArrayList<Predicate<CardRow>>();
        var problem = "";
        var dropped = false;
        var parts = PART.matcher(text.strip());
        while (parts.find()) {
            var value = (parts.group(2) == null ? parts.group(3) : parts.group(2)).toLowerCase(Locale.ROOT);
            var field = parts.group(1) == null ? "" : parts.group(1).toLowerCase(Locale.ROOT);
            dropped |= field.equals("is") && value.equals("dropped");
            switch (field) {
                case "is" -> {
                    problem = STATES.contains(value) ? problem : unknown("is:", value, STATES);
                    all.add(row -> is(row, value, now));
                }
                case "kind" -> {
                    problem = KINDS.contains(value) ? problem : unknown("kind:", value, KINDS);
                    all.add(row -> value.equals("note") ? row.isNote() : row.kind().equals(value));
                }
                case "deck" -> all.add(row -> row.source().toLowerCase(Locale.ROOT).contains(value));
                case "topic" -> all.add(row -> row.card().topic().toLowerCase(Locale.ROOT).contains(value));
                default -> all.add(row -> row.searchText().contains(value));
            }
        }
        if (!dropped) {
            all.add(row -> !row.dropped());
        }
        return new BrowseQuery(all, problem);
    }

    private static String unknown(String field, String value, List<String> known) {
        return "\u201c" + field + value + "\u201d finds nothing: after " + field + " use one of "
                + String.join(", ", known)
                + ".";
    }

    static boolean is(CardRow row, String state, Instant now) {
        return switch (state) {
            case "due" -> row.isDue(now);
            case "new" -> row.state().equals("new");
            case "learning" -> row.state().endsWith("learning");
            case "review" -> row.state().equals("review");
            case "suspended" -> row.suspended() && !row.dropped();
            case "dropped" -> row.dropped();
            default -> false;
        };
    }

    @Override
    public boolean test(CardRow row) {
        return all.stream().allMatch(part -> part.test(row));
    }
}
