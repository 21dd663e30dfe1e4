package app.primed.stepper.view;

import app.primed.stepper.viewmodel.ExportViewModel;
import app.primed.ui.Icons;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The progress and result of an export.
final class ExportBar extends HBox {

    ExportBar(ExportViewModel sharing) {
        getStyleClass().add("share-bar");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label();
        words.setId("share-words");
        words.textProperty().bind(sharing.messageProperty());
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var progress = new ProgressBar();
        progress.progressProperty().bind(Bindings.when(sharing.progressProperty().greaterThan(0))
                .then(sharing.progressProperty()).otherwise(ProgressBar.INDETERMINATE_PROGRESS));
        progress.visibleProperty().bind(sharing.busyProperty());
        progress.managedProperty().bind(sharing.busyProperty());
        progress.setAccessibleText("The picture is being made");
        var cancel = new Button("Cancel");
        cancel.setId("share-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> sharing.cancel());
        cancel.visibleProperty().bind(sharing.busyProperty());
        cancel.managedProperty().bind(sharing.busyProperty());
        var dismiss = Icons.button(Feather.X, "Dismiss", "", sharing::dismiss);
        dismiss.setId("share-dismiss");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.visibleProperty().bind(sharing.busyProperty().not());
        dismiss.managedProperty().bind(sharing.busyProperty().not());
        getChildren().addAll(words, progress, cancel, dismiss);
        sharing.failedProperty().subscribe(
                failed -> pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), failed));
        visibleProperty().bind(sharing.messageProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
