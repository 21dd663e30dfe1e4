package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.util.List;
import java.util.Map;

/// How graded cards of notes read.
///
/// @param last by the card's id
/// @param all every reading there was, the oldest first: a note may be put back to an older version
public record CardWordings(Map<String, Seen> latest, List<Seen> all) {
    public static final CardWordings NONE = new CardWordings(Map.of(), List.of());

    public CardWordings {
        latest = Map.copyOf(latest);
        all = List.copyOf(all);
    }
}
