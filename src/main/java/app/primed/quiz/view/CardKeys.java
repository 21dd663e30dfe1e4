package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.quiz.viewmodel.ReviewController;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.GenericStyledArea;

/// The keys of the current card besides those that grade it, as in Anki: E edits it, @ suspends it, Ctrl Delete deletes
/// it, N writes a note on it. On the start page they open the pages, such as B for the list of all cards.
final class CardKeys {
    private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHORTCUT_DOWN);

    private final CurrentCard current;
    private final ReviewController review;
    private final BrowseViewModel browse;
    private final List<QuizPage> pages;
    private final DeleteConfirmation question;
    private final BooleanSupplier covered;
    private final Runnable note;

    /// @param covered whether another page of the quiz has the keys
    /// @param pages those with a key on the start page
    /// @param note opens the note of the current card for writing
    CardKeys(Quiz quiz, List<QuizPage> pages, Region root, BooleanSupplier covered, Runnable note) {
        this.current = quiz.current();
        this.review = quiz.review();
        this.browse = quiz.browse();
        this.pages = pages;
        this.covered = covered;
        this.question = new DeleteConfirmation(root);
        this.note = note;
    }

    void listenOn(Region root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (DELETE.match(event) && isMeant(event.getTarget())) {
            current.cardProperty().get().ifPresent(card -> question.ask(List.of(card), review::delete));
            event.consume();
        }
    }

    /// By the sign and not by the key: which key writes an @ differs from keyboard to keyboard, and the sign of a key
    /// that moves the focus into a text must not be typed there.
    private void typed(KeyEvent event) {
        if (!isMeant(event.getTarget()) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var card = current.cardProperty().get();
        var sign = event.getCharacter().toLowerCase(Locale.ROOT);
        if (card.isEmpty()) {
            pages.stream().filter(page -> page.key().equalsIgnoreCase(sign)).forEach(page -> page.open().run());
        } else {
            meant(card.get(), sign);
        }
    }

    private void meant(Card card, String sign) {
        switch (sign) {
            case "@" -> review.suspend();
            case "n" -> note.run();
            case "e" -> {
                // The fifth choice, while one is to be chosen.
                if (!current.isChoosing()) {
                    browse.open(card, true);
                }
            }
            default -> {
                // Every other sign belongs to whatever has the focus.
            }
        }
    }

    private boolean isMeant(EventTarget target) {
        return !covered.getAsBoolean() && !(target instanceof TextInputControl)
                && !(target instanceof GenericStyledArea<?, ?, ?>);
    }
}
