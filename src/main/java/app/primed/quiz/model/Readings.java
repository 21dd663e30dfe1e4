package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.util.List;
import java.util.Map;

/// How graded cards of notes read.
///
/// @param last by the card's id
/// @param all every reading there was, the oldest first: a note may be put back to an older version
public record Readings(Map<String, Seen> last, List<Seen> all) {
    public static final Readings NONE = new Readings(Map.of(), List.of());

    public Readings {
        last = Map.copyOf(last);
        all = List.copyOf(all);
    }
}
