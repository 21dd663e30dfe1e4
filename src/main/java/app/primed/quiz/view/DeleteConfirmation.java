package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.CardSelection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;

/// Asks before cards are deleted and names the files.
final class DeleteConfirmation {
    private final Node owner;

    DeleteConfirmation(Node owner) {
        this.owner = owner;
    }

    void ask(List<Card> cards, Runnable delete) {
        var dialog = new Dialog<ButtonType>();
        if (owner.getScene() != null) {
            dialog.initOwner(owner.getScene().getWindow());
            dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        }
        dialog.setTitle("Delete cards");
        dialog.getDialogPane().setHeaderText(cards.size() == 1
                ? "Delete this card?"
                : "Delete %,d cards?".formatted(
                        cards.size()));
        var words = new Label(CardSelection.deletion(cards));
        words.setId("delete-words");
        words.setWrapText(true);
        words.setPrefWidth(480);
        dialog.getDialogPane().setContent(words);
        var go = new ButtonType("Delete", ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(go, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(go).setId("delete-go");
        dialog.resultProperty().subscribe(pressed -> {
            if (pressed == go) {
                delete.run();
            }
        });
        dialog.show();
    }
}
