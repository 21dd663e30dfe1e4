package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.CardActions;
import app.primed.quiz.viewmodel.CardRepository;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The note on the current card, below its answer.
final class CardNotePane extends VBox {
    private final CurrentCard current;
    private final CardRepository cards;
    private final CardActions actions;
    private final Label heading = QuizControls.eyebrow("YOUR NOTE");
    private final MarkdownText words = new MarkdownText("", "aside");
    private final Hyperlink write = new Hyperlink();
    private final CardNoteField note;

    CardNotePane(CurrentCard current, CardRepository cards, CardActions actions) {
        super(6);
        getStyleClass().add("note-under-answer");
        this.current = current;
        this.cards = cards;
        this.actions = actions;
        note = new CardNoteField(actions::note, actions::saveNote, actions::isNoteUnsaved);
        note.setId("quiz-note");
        write.setId("quiz-add-note");
        Icons.setTooltip(write, "Write a note on this card  (N)");
        write.setOnAction(_ -> write());
        getChildren().addAll(heading, words, note, write);
        current.cardProperty().subscribe((was, is) -> {
            // If the card only moved in its note, the note being written stays open.
            if (!was.map(Card::id).equals(is.map(Card::id))) {
                close();
            }
        });
        current.answerShownProperty().subscribe(_ -> close());
        cards.changesProperty().subscribe(_ -> refresh());
        note.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                close();
            }
        });
    }

    /// Opens the note for writing, once the answer is shown.
    void write() {
        if (isShowing()) {
            QuizControls.visible(words, false);
            QuizControls.visible(write, false);
            QuizControls.visible(heading, true);
            note.show(current.cardProperty().get());
            QuizControls.visible(note, true);
            note.requestFocus();
            note.end();
        }
    }

    /// There is a pane for each kind of card; only that of the current card is visible.
    private boolean isShowing() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void close() {
        QuizControls.visible(note, false);
        note.show(current.cardProperty().get());
        refresh();
    }

    private void refresh() {
        var card = current.cardProperty().get();
        QuizControls.visible(this, card.isPresent() && current.answerShownProperty().get());
        if (note.isVisible()) {
            return;
        }
        note.show(card);
        var text = card.map(actions::note).orElse("");
        words.setText(text);
        QuizControls.visible(heading, !text.isEmpty());
        QuizControls.visible(words, !text.isEmpty());
        QuizControls.visible(write, true);
        write.setText(text.isEmpty() ? "Add note" : "Edit note");
    }
}
