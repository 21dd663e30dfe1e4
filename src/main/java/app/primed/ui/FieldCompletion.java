package app.primed.ui;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Offers ways to go on with what is typed in a field, below it.
public final class FieldCompletion {
    private final TextInputControl field;
    private final Function<String, Optional<CompletionPopup.Offer>> offers;
    private final CompletionList list = new CompletionList(this::accept);
    private int from;
    private String ending = "";

    private FieldCompletion(TextInputControl field, Function<String, Optional<CompletionPopup.Offer>> offers) {
        this.field = field;
        this.offers = offers;
        field.addEventFilter(KeyEvent.KEY_PRESSED, list::key);
        field.textProperty().addListener((_, before, now) -> {
            // Pasted and set text asks for nothing.
            if (field.isFocused() && field.isEditable() && Math.abs(now.length() - before.length()) == 1) {
                javafx.application.Platform.runLater(this::offer); // The caret moves after the change is reported.
            } else {
                list.hide();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                list.hide();
            }
        });
    }

    /// Installs it; before other listeners to the field's keys.
    ///
    /// @param offers how the line may go on after its text up to the caret
    public static void install(
            TextInputControl field, Function<String, Optional<CompletionPopup.Offer>> offers) {
        new FieldCompletion(field, offers);
    }

    private int lineStart() {
        return field.getText().lastIndexOf('\n', field.getCaretPosition() - 1) + 1;
    }

    private void offer() {
        var before = field.getText(lineStart(), Math.max(lineStart(), field.getCaretPosition()));
        var offer = offers.apply(before).filter(some -> field.isFocused() && !some.choices().isEmpty());
        offer.ifPresentOrElse(this::show, list::hide);
    }

    private void show(CompletionPopup.Offer offer) {
        from = offer.from();
        ending = offer.ending();
        var at = field.localToScreen(field.getBoundsInLocal());
        if (at != null) {
            list.show(field, offer.choices(), at);
        }
    }

    private void accept(String choice) {
        if (field.isEditable()) {
            int start = lineStart() + from;
            field.replaceText(start, Math.max(start, field.getCaretPosition()), choice + ending);
        }
    }
}
