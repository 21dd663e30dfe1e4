package app.primed.quiz.io;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.ReviewProgress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.List;

/// The output of `primed due`: a JSON array with, for each card, `card`, `state` (`new`, `learning`, `review`,
/// `relearning`), `stability` (days), `difficulty` (1 to 10) and `due` (ISO instant); the last three are null for a new
/// card. A suspended card also has `"suspended": true`, an excluded one `"dropped": true`.
public final class DueReport {
    private DueReport() {}

    /// One line for each card, in order, followed by the cards that only the log knows.
    public static String of(List<Card> cards, ReviewProgress progress) {
        var ids = new LinkedHashSet<String>();
        cards.forEach(card -> ids.add(card.id()));
        progress.cards().stream().sorted().forEach(ids::add);
        var array = JsonNodeFactory.instance.arrayNode();
        for (var id : ids) {
            var state = progress.state(id);
            var entry = array.addObject().put("card", id).put("state", state.word());
            switch (state) {
                case New() -> entry.putNull("stability").putNull("difficulty").putNull("due");
                case Studied s -> entry.put("stability", s.stability()).put("difficulty", s.difficulty())
                        .put("due", s.due().toString());
            }
            if (progress.isSuspended(id)) {
                entry.put("suspended", true);
            }
            if (progress.isDropped(id)) {
                entry.put("dropped", true);
            }
        }
        return Json.pretty(array);
    }
}
