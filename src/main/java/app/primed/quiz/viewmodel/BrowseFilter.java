package app.primed.quiz.viewmodel;

import java.time.Instant;
import java.util.List;

/// The filters of the card list, in addition to the search. An empty string does not filter.
///
/// @param source a deck's name or a note's path
/// @param kind `recall`, `choice`, `challenge`, `predict` or `note`
/// @param state `due`, `new`, `learning`, `review`, `suspended` or `dropped`
public record BrowseFilter(String topic, String source, String kind, String state) {
    public static final BrowseFilter NONE = new BrowseFilter("", "", "", "");

    public BrowseFilter withTopic(String other) {
        return new BrowseFilter(other, source, kind, state);
    }

    public BrowseFilter withSource(String other) {
        return new BrowseFilter(topic, other, kind, state);
    }

    public BrowseFilter withKind(String other) {
        return new BrowseFilter(topic, source, other, state);
    }

    public BrowseFilter withState(String other) {
        return new BrowseFilter(topic, source, kind, other);
    }

    boolean accepts(CardRow row, Instant now) {
        return (topic.isEmpty() || row.card().topic().equals(topic))
                && (source.isEmpty() || row.source().equals(source))
                && (kind.isEmpty() || (kind.equals("note") ? row.isNote() : row.kind().equals(kind)))
                && (state.isEmpty() || BrowseQuery.is(row, state, now));
    }

    public static List<String> kinds() {
        return BrowseQuery.KINDS;
    }

    public static List<String> states() {
        return BrowseQuery.STATES;
    }
}
