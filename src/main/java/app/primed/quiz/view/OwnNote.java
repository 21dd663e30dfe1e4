package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.LogLine.Noted;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A person's own note on a card. It is saved when it is left, or by Ctrl Enter; not at every key.
final class OwnNote extends TextArea {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Function<Card, String> read;
    private final BiConsumer<Card, String> write;
    private Optional<Card> card = Optional.empty();
    private String before = "";

    /// @param write called whenever the note is left; whether it differs from what is on disk is for it to see
    OwnNote(Function<Card, String> read, BiConsumer<Card, String> write) {
        this.read = read;
        this.write = write;
        getStyleClass().add("own-note");
        setPromptText("What helps you remember it; only you see this.");
        setAccessibleText("Your own note on this card");
        setTooltip(new Tooltip("Saved when you leave it  (Ctrl Enter)"));
        setWrapText(true);
        setPrefRowCount(3);
        setMinHeight(64);
        setTextFormatter(new TextFormatter<String>(
                change -> change.getControlNewText().length() <= Noted.LONGEST ? change : null));
        focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                save();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                save();
                event.consume();
            }
        });
    }

    /// Shows a card's note. What is typed on the same card stays; on another one it is saved first.
    void show(Optional<Card> shown) {
        var same = shown.map(Card::id).equals(card.map(Card::id));
        if (!same) {
            save();
        }
        card = shown;
        if (!same || getText().equals(before)) {
            before = shown.map(read).orElse("");
            if (!getText().equals(before)) {
                setText(before);
            }
        }
    }

    private void save() {
        if (card.isPresent()) {
            before = getText();
            write.accept(card.get(), before);
        }
    }
}
