package app.primed.notebook.view;

import app.primed.notebook.viewmodel.EncodingRepair;
import app.primed.ui.DialogSize;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The lines that were decoded wrongly, as they stand and as they were meant.
final class EncodingRepairDialog extends Dialog<ButtonType> {
    EncodingRepairDialog(EncodingRepair decoding, EncodingRepair.Offer offer, Window owner, List<String> stylesheets) {
        initOwner(owner);
        setTitle("Repair wrong encoding");
        setResizable(true);
        var words =
                new Label("Another program once saved this text in the wrong encoding. Left: now."
                        + " Right: repaired. You can undo the repair.");
        words.setWrapText(true);
        var diff = new DiffView();
        diff.show(offer.rows());
        VBox.setVgrow(diff, Priority.ALWAYS);
        var whole = new VBox(12, words, diff);
        whole.setPrefSize(1000, 480);
        whole.setPadding(new Insets(16));
        getDialogPane().setContent(whole);
        getDialogPane().getStyleClass().add("two-texts");
        getDialogPane().getStylesheets().setAll(stylesheets);
        var repair = new ButtonType("Repair", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(repair, ButtonType.CANCEL);
        getDialogPane().lookupButton(repair).setId("repair-all");
        DialogSize.setMinimum(this, 900, 520);
        setResultConverter(pressed -> {
            if (pressed == repair) {
                decoding.repair();
            }
            return pressed;
        });
    }
}
