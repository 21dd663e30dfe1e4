package app.primed.notebook.model;

import app.primed.notebook.model.Recurring.Stood;
import app.primed.notebook.model.Recurring.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The same debate found again across sessions, by its topic. Near words are one debate: what two notes call the same
/// row of pros and cons differs by a word, and showing it once too often costs a glance.
public final class DebateHistory {
    public static final DebateHistory NONE = of(Map.of());

    private final Recurring<Debate> argued;

    private DebateHistory(Recurring<Debate> argued) {
        this.argued = argued;
    }

    /// @param sessions each note's path inside the vault with its reading
    public static DebateHistory of(Map<String, Session> sessions) {
        return of(sessions, Decisions.NONE);
    }

    public static DebateHistory of(Map<String, Session> sessions, Decisions decisions) {
        var places = new ArrayList<Stood<Debate>>();
        sessions.forEach((note, session) -> places.addAll(places(note, session)));
        return over(places, decisions);
    }

    /// @param places what [#places] gave of each note, so that not all readings need be kept
    public static DebateHistory over(List<Stood<Debate>> places, Decisions decisions) {
        return new DebateHistory(new Recurring<>(places, decisions, true));
    }

    /// What stands in one note.
    ///
    /// @param note its path inside the vault
    public static List<Stood<Debate>> places(String note, Session session) {
        return session.debates().stream().map(debate -> new Stood<>(note, session.date(), debate.line(),
                debate.topic(), debate)).toList();
    }

    /// All debates, in the order they were first argued.
    public List<Thing<Debate>> all() {
        return argued.all();
    }

    public Optional<Thing<Debate>> of(String topic) {
        return argued.of(topic);
    }

    /// The other places a debate stood, newest first.
    ///
    /// @param note where it is looked at, the path inside the vault
    public List<Stood<Debate>> elsewhere(String topic, String note) {
        return of(topic).map(thing -> thing.stood().reversed().stream().filter(s -> !s.note().equals(note)).toList())
                .orElse(List.of());
    }
}
