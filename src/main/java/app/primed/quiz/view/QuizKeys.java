package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.quiz.viewmodel.ReviewController;
import app.primed.ui.KeyMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Handles the keys of the quiz. While the user types, only those with Ctrl, and Esc, apply.
final class QuizKeys {
    private final Quiz quiz;
    private final CurrentCard current;
    private final ReviewController review;
    private final BooleanSupplier covered;
    private final Runnable focusButtons;
    private final Runnable writeNote;
    private final DeleteConfirmation confirmation;
    private boolean handled;

    /// @param root the node that receives the keys
    /// @param covered whether a page with its own keys covers the cards
    /// @param focusButtons moves the focus from a text field to the default button
    /// @param writeNote opens the note of the current card for writing
    QuizKeys(Quiz quiz, Region root, BooleanSupplier covered, Runnable focusButtons, Runnable writeNote) {
        this.quiz = quiz;
        this.current = quiz.current();
        this.review = quiz.review();
        this.covered = covered;
        this.focusButtons = focusButtons;
        this.writeNote = writeNote;
        confirmation = new DeleteConfirmation(root);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            handled = !covered.getAsBoolean() && KeyMap.find(event, QuizKey.values())
                    .filter(key -> actWhileTyping(key, event.getTarget())).isPresent();
            if (handled) {
                event.consume();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::outsideText);
        // The key may have moved the focus into a text, where its character must not be typed.
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (handled) {
                event.consume();
            } else {
                outsideText(event);
            }
        });
    }

    private void outsideText(KeyEvent event) {
        if (covered.getAsBoolean() || KeyMap.isTyping(event.getTarget())) {
            return;
        }
        var choice = KeyMap.find(event, ChoiceKey.values());
        if (choice.isPresent() && current.isChoosing()) {
            current.choose(choice.get().ordinal());
            handled = true;
        } else {
            handled = KeyMap.find(event, QuizKey.values()).filter(this::act).isPresent();
        }
        if (handled) {
            event.consume();
        }
    }

    /// Ctrl and Esc apply everywhere; in a field where nothing is typed yet, so do Space and what would edit the text.
    private boolean actWhileTyping(QuizKey key, EventTarget target) {
        if (current.cardProperty().get().isEmpty()) {
            return false;
        }
        var challenge = current.challenge().cardProperty().get().isPresent();
        var noting = target instanceof CardNoteField;
        var empty = !noting && target instanceof TextInputControl field && field.getText().isEmpty();
        switch (key) {
            case SUBMIT -> {
                if (noting) {
                    return false; // Ctrl Enter saves the note.
                }
                if (challenge) {
                    current.challenge().runChecks();
                } else {
                    current.showAnswer();
                }
            }
            case HINT -> {
                if (!challenge) {
                    return false;
                }
                current.challenge().nextHint();
            }
            case LEAVE -> {
                if (KeyMap.isTyping(target)) {
                    focusButtons.run();
                } else {
                    review.leave();
                }
            }
            case EDIT, NOTE, SUSPEND -> {
                return KeyMap.isTyping(target) && act(key);
            }
            case SHOW_ANSWER -> {
                return empty && !current.answerShownProperty().get() && act(key);
            }
            case UNDO, DELETE -> {
                return empty && act(key);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean act(QuizKey key) {
        switch (key) {
            case SHOW_ANSWER -> review.advance();
            case AGAIN -> review.grade(Grade.AGAIN);
            case HARD -> review.grade(Grade.HARD);
            case GOOD -> review.grade(Grade.GOOD);
            case EASY -> review.grade(Grade.EASY);
            case UNDO -> review.undo();
            case EDIT, NOTE, SUSPEND, DELETE -> {
                var card = current.cardProperty().get();
                card.ifPresent(shown -> act(key, shown));
                return card.isPresent();
            }
            case BROWSE, CRAM, MOCK -> {
                return current.cardProperty().get().isEmpty() && open(key);
            }
            case SUBMIT, HINT, LEAVE -> {
                return false;
            }
        }
        return true;
    }

    private void act(QuizKey key, Card card) {
        switch (key) {
            case EDIT -> quiz.browse().open(card, true);
            case NOTE -> writeNote.run();
            case SUSPEND -> review.suspend();
            default -> confirmation.ask(List.of(card), review::delete);
        }
    }

    private boolean open(QuizKey key) {
        switch (key) {
            case BROWSE -> quiz.browse().open();
            case CRAM -> quiz.cram().open();
            default -> quiz.mock().open();
        }
        return true;
    }
}
