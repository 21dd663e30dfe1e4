package app.primed.notebook.view;

import app.primed.notebook.viewmodel.MetPeople;
import app.primed.ui.CompletionPopup.Offer;
import app.primed.ui.FieldCompletion;
import java.util.Optional;
import javafx.scene.control.TextInputControl;

/// Completes handles in fields. To install before other listeners to the field's keys.
final class HandleCompletion {
    private HandleCompletion() {}

    /// Behind an `@`.
    static void afterSign(TextInputControl field, MetPeople people) {
        FieldCompletion.install(field, before -> offer(people, before));
    }

    /// In a field that holds a handle only, with or without its `@`.
    static void ofField(TextInputControl field, MetPeople people) {
        FieldCompletion.install(field, before -> before.isEmpty() || before.startsWith("@")
                ? offer(people, before).map(offer -> new Offer(offer.from(), offer.choices(), ""))
                : offer(people, "@" + before).map(offer -> new Offer(offer.from() - 1, offer.choices(), "")));
    }

    private static Optional<Offer> offer(MetPeople people, String before) {
        return people.completing(before).map(met -> new Offer(met.from(), met.handles(), met.ending()));
    }
}
