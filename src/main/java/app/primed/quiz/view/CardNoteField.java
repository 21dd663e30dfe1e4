package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.LogLine.Noted;
import app.primed.ui.Icons;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The text field of a card's note, saved when it loses the focus or with Ctrl Enter.
final class CardNoteField extends TextArea {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Function<Card, String> read;
    private final BiConsumer<Card, String> write;
    private Optional<Card> card = Optional.empty();
    /// Whether the user changed the text since it was shown or saved: of several editors of one card, only the one that
    /// was typed in writes.
    private boolean touched;
    private boolean showing;

    /// @param refused whether the card's note could not be written: leaving the field tries again
    CardNoteField(Function<Card, String> read, BiConsumer<Card, String> write, Predicate<Card> refused) {
        this.read = read;
        this.write = write;
        textProperty().subscribe(_ -> touched |= !showing);
        getStyleClass().add("own-note");
        setPromptText("Your note on this card");
        setAccessibleText("Your note on this card");
        Icons.setTooltip(this, "Saved when you leave the field  (Ctrl Enter)");
        setWrapText(true);
        setPrefRowCount(3);
        setMinHeight(64);
        setTextFormatter(new TextFormatter<String>(
                change -> change.getControlNewText().length() <= Noted.LONGEST ? change : null));
        focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                save(card.filter(refused).isPresent());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                save(card.filter(refused).isPresent());
                event.consume();
            }
        });
    }

    /// Shows a card's note. Unsaved text on the same card is kept; on another one it is saved first.
    void show(Optional<Card> shown) {
        var same = shown.map(Card::id).equals(card.map(Card::id));
        if (!same) {
            save(false);
        }
        card = shown;
        if (!same || !touched) {
            var text = shown.map(read).orElse("");
            showing = true;
            if (!getText().equals(text)) {
                setText(text);
            }
            showing = false;
            touched = false;
        }
    }

    private void save(boolean again) {
        if (card.isPresent() && (touched || again)) {
            touched = false;
            write.accept(card.get(), getText());
        }
    }
}
