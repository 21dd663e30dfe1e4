package app.primed.quiz.view;

import app.primed.quiz.model.Grade;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.quiz.viewmodel.ReviewController;
import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.GenericStyledArea;

/// The quiz's keys. While a person types, only those with Ctrl (and Esc) mean the quiz.
final class QuizKeys {
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HINT = new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);

    private final CurrentCard current;
    private final ReviewController review;
    private final BooleanSupplier covered;
    private final Runnable toButtons;
    private final CardKeys card;

    /// @param covered whether a page lies over the cards, so that keys are its own
    /// @param toButtons moves the focus from a text to the button to go on with
    /// @param card the keys for the card on show besides grading it
    QuizKeys(CurrentCard current, ReviewController review, BooleanSupplier covered, Runnable toButtons, CardKeys card) {
        this.current = current;
        this.review = review;
        this.covered = covered;
        this.card = card;
        this.toButtons = toButtons;
    }

    void listenOn(Region root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::everywhere);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::outsideText);
        card.listenOn(root);
    }

    private void everywhere(KeyEvent event) {
        if (current.cardProperty().get().isEmpty() || covered.getAsBoolean()) {
            return;
        }
        var challenge = current.challenge().cardProperty().get().isPresent();
        // In a note of one's own it saves the note.
        if (RUN.match(event) && !(event.getTarget() instanceof CardNoteField)) {
            if (challenge) {
                current.challenge().runChecks();
            } else {
                current.showAnswer();
            }
            event.consume();
        } else if (HINT.match(event) && challenge) {
            current.challenge().nextHint();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            // From the text to the buttons of the card; a second Esc goes to the start page.
            if (isText(event.getTarget())) {
                toButtons.run();
            } else {
                review.leave();
            }
            event.consume();
        }
    }

    private void outsideText(KeyEvent event) {
        if (isText(event.getTarget()) || covered.getAsBoolean()) {
            return;
        }
        if (UNDO.match(event)) {
            review.undo();
            event.consume();
            return;
        }
        // With Shift a digit is another sign: @ suspends.
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        var choice = choice(event.getCode());
        if (choice >= 0 && current.isChoosing()) {
            current.choose(choice);
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case SPACE -> {
                review.advance();
                event.consume();
            }
            case DIGIT1, NUMPAD1 -> grade(event, Grade.AGAIN);
            case DIGIT2, NUMPAD2 -> grade(event, Grade.HARD);
            case DIGIT3, NUMPAD3 -> grade(event, Grade.GOOD);
            case DIGIT4, NUMPAD4 -> grade(event, Grade.EASY);
            default -> {
                // Every other key belongs to whatever has the focus.
            }
        }
    }

    /// The place that A to F or 1 to 6 stands for, else -1.
    static int choice(KeyCode code) {
        if (code.compareTo(KeyCode.A) >= 0 && code.compareTo(KeyCode.F) <= 0) {
            return code.ordinal() - KeyCode.A.ordinal();
        }
        if (code.compareTo(KeyCode.DIGIT1) >= 0 && code.compareTo(KeyCode.DIGIT6) <= 0) {
            return code.ordinal() - KeyCode.DIGIT1.ordinal();
        }
        return code.compareTo(KeyCode.NUMPAD1) >= 0 && code.compareTo(KeyCode.NUMPAD6) <= 0
                ? code.ordinal() - KeyCode.NUMPAD1.ordinal()
                : -1;
    }

    private void grade(KeyEvent event, Grade grade) {
        review.grade(grade);
        event.consume();
    }

    static boolean isText(EventTarget target) {
        return target instanceof TextInputControl || target instanceof GenericStyledArea<?, ?, ?>;
    }
}
