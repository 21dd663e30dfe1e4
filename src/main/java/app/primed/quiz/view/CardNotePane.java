package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.QuizViewModel;
import app.primed.ui.MarkdownText;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A person's own note under the answer, and the way to write one.
final class CardNotePane extends VBox {
    private final QuizViewModel quiz;
    private final Label heading = CardColumn.eyebrow("YOUR NOTE");
    private final MarkdownText words = new MarkdownText("", "aside");
    private final Hyperlink write = new Hyperlink();
    private final CardNoteField note;

    CardNotePane(QuizViewModel quiz) {
        super(6);
        getStyleClass().add("note-under-answer");
        this.quiz = quiz;
        note = new CardNoteField(quiz::note, quiz::note, quiz::isNoteRefused);
        note.setId("quiz-note");
        write.setId("quiz-add-note");
        write.setTooltip(new Tooltip("Write a note of your own on this card  (N)"));
        write.setOnAction(_ -> write());
        getChildren().addAll(heading, words, note, write);
        quiz.cardProperty().subscribe((was, is) -> {
            // A card that only moved in its note keeps the note being written open.
            if (!was.map(Card::id).equals(is.map(Card::id))) {
                close();
            }
        });
        quiz.answerShownProperty().subscribe(_ -> close());
        quiz.shelf().changesProperty().subscribe(_ -> refresh());
        note.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                close();
            }
        });
    }

    /// Opens the note for writing, once the answer is shown.
    void write() {
        if (isShowing()) {
            CardColumn.visible(words, false);
            CardColumn.visible(write, false);
            CardColumn.visible(heading, true);
            note.show(quiz.cardProperty().get());
            CardColumn.visible(note, true);
            note.requestFocus();
            note.end();
        }
    }

    /// There is one for each kind of card; only that of the card on show is in sight.
    private boolean isShowing() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void close() {
        CardColumn.visible(note, false);
        note.show(quiz.cardProperty().get());
        refresh();
    }

    private void refresh() {
        var card = quiz.cardProperty().get();
        CardColumn.visible(this, card.isPresent() && quiz.answerShownProperty().get());
        if (note.isVisible()) {
            return;
        }
        note.show(card);
        var text = card.map(quiz::note).orElse("");
        words.setText(text);
        CardColumn.visible(heading, !text.isEmpty());
        CardColumn.visible(words, !text.isEmpty());
        CardColumn.visible(write, true);
        write.setText(text.isEmpty() ? "Add a note" : "Change the note");
    }
}
