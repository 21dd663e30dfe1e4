package app.primed.quiz.viewmodel;

import java.time.Instant;
import java.util.List;

/// What the list of cards is narrowed to, besides the words searched for. An empty text narrows nothing.
///
/// @param home a deck's name or a note's path
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

    /// Kinds there are to choose from.
    public static List<String> kinds() {
        return BrowseQuery.KINDS;
    }

    /// States there are to choose from.
    public static List<String> states() {
        return BrowseQuery.STATES;
    }
}
