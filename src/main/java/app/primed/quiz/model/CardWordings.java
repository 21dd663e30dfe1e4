package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.util.List;
import java.util.Map;

/// The logged wordings of cards of notes.
///
/// @param latest by card id
/// @param all every wording, oldest first: a note may be restored to an older version
public record CardWordings(Map<String, Seen> latest, List<Seen> all) {
    public static final CardWordings NONE = new CardWordings(Map.of(), List.of());

    public CardWordings {
        latest = Map.copyOf(latest);
        all = List.copyOf(all);
    }
}
