package app.primed.notebook.model;

import app.primed.notebook.model.RecurringEntries.Occurrence;
import app.primed.notebook.model.RecurringEntries.RecurringEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The same debate found again across sessions, by its topic. Similar words are one debate: two names of the same
/// list of pros and cons differ by a word, and a wrong match does no harm.
public final class DebateHistory {
    public static final DebateHistory NONE = of(Map.of());

    private final RecurringEntries<Debate> argued;

    private DebateHistory(RecurringEntries<Debate> argued) {
        this.argued = argued;
    }

    /// @param sessions each note's path inside the vault with its reading
    public static DebateHistory of(Map<String, Session> sessions) {
        return of(sessions, Decisions.NONE);
    }

    public static DebateHistory of(Map<String, Session> sessions, Decisions decisions) {
        var places = new ArrayList<Occurrence<Debate>>();
        sessions.forEach((note, session) -> places.addAll(occurrences(note, session)));
        return ofOccurrences(places, decisions);
    }

    /// @param places what [#occurrences] gave of each note, so that not all sessions have to stay in memory
    public static DebateHistory ofOccurrences(List<Occurrence<Debate>> places, Decisions decisions) {
        return new DebateHistory(new RecurringEntries<>(places, decisions, true));
    }

    /// The occurrences in one note.
    ///
    /// @param note its path inside the vault
    public static List<Occurrence<Debate>> occurrences(String note, Session session) {
        return session.debates().stream().map(debate -> new Occurrence<>(note, session.date(), debate.line(),
                debate.topic(), debate)).toList();
    }

    /// All debates, in the order they were first argued.
    public List<RecurringEntry<Debate>> all() {
        return argued.all();
    }

    public Optional<RecurringEntry<Debate>> of(String topic) {
        return argued.find(topic);
    }

    /// The other places where a debate occurs, newest first.
    ///
    /// @param note the path of the current note inside the vault
    public List<Occurrence<Debate>> otherOccurrences(String topic, String note) {
        return of(topic)
                .map(thing -> thing.occurrences().reversed().stream().filter(s -> !s.note().equals(note)).toList())
                .orElse(List.of());
    }
}
