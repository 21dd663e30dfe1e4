package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.QuizViewModel;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.GenericStyledArea;

/// What keys do to the card on show besides grading it, as in Anki: E edits it, @ suspends it, Ctrl Delete deletes it;
/// N writes a note on it. On the start page B opens the list of all cards.
final class CardKeys {
    private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHORTCUT_DOWN);

    private final QuizViewModel quiz;
    private final DeleteQuestion question;
    private final BooleanSupplier covered;
    private final Runnable note;

    /// @param covered whether another page of the quiz has the keys
    /// @param note opens the note of the card on show for writing
    CardKeys(QuizViewModel quiz, Region root, BooleanSupplier covered, Runnable note) {
        this.quiz = quiz;
        this.covered = covered;
        this.question = new DeleteQuestion(root);
        this.note = note;
    }

    void listenOn(Region root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        // Which key writes an @ differs from keyboard to keyboard.
        root.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("@") && isMeant(event.getTarget()) && quiz.card().get().isPresent()) {
                quiz.suspend();
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || !isMeant(event.getTarget())) {
            return;
        }
        var card = quiz.card().get();
        if (DELETE.match(event)) {
            card.ifPresent(this::delete);
        } else if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        } else if (card.isEmpty() && event.getCode() == KeyCode.B) {
            quiz.browse().open();
        } else if (card.isPresent() && event.getCode() == KeyCode.E) {
            quiz.browse().open(card.get(), true);
        } else if (card.isPresent() && event.getCode() == KeyCode.N) {
            note.run();
        } else {
            return;
        }
        event.consume();
    }

    void delete(Card card) {
        question.ask(List.of(card), quiz::delete);
    }

    private boolean isMeant(EventTarget target) {
        return !covered.getAsBoolean() && !(target instanceof TextInputControl) && !(target instanceof GenericStyledArea<?, ?, ?>);
    }
}
