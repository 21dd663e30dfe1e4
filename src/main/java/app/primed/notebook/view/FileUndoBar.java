package app.primed.notebook.view;

import app.primed.notebook.viewmodel.FileActions;
import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What was done to files last, with a button that undoes it. It is over the foot of the
/// outline and goes after some seconds; the key still works then.
final class FileUndoBar extends HBox {

    FileUndoBar(FileActions actions) {
        super(8);
        setId("file-undo-bar");
        getStyleClass().add("file-undo");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        var words = new Label();
        words.setId("file-done");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(actions.doneProperty().map(done -> done.orElse("")));
        HBox.setHgrow(words, Priority.ALWAYS);
        var notes = new Tooltip();
        notes.textProperty().bind(actions.detailsProperty());
        actions.detailsProperty().subscribe(details -> words.setTooltip(details.isEmpty() ? null : notes));
        var undo = new Button("Undo");
        undo.setId("file-undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(_ -> actions.undo());
        Icons.describe(undo, "Undo the last change of files", TreeKey.UNDO.binding().keys() + " in the tree");
        getChildren().setAll(words, undo);
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
