package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.ui.DialogSize;
import app.primed.ui.EscapeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks into which folder files are to be moved. Its result is the folder's path.
final class MoveDialog extends Dialog<String> {
    private final ListView<String> list = new ListView<>();

    /// @param paths what is to be moved
    /// @param owner the dialog opens over its window
    MoveDialog(FileNode.Folder top, List<String> paths, Node owner) {
        initOwner(owner.getScene().getWindow());
        setTitle("Move");
        setResizable(true);
        var folders = Stream.concat(Stream.of(top), top.all().filter(FileNode.Folder.class::isInstance))
                .map(FileNode::path)
                .filter(folder -> paths.stream().noneMatch(p -> folder.equals(p) || FileNode.isBelow(folder, p)))
                .filter(folder -> !paths.stream().allMatch(path -> FileNode.parent(path).equals(folder))).toList();
        var filter = new TextField();
        filter.setId("move-filter");
        filter.setPromptText("Find a folder");
        filter.setAccessibleText("Find a folder");
        list.setId("move-folders");
        list.setAccessibleText("Folders");
        list.setPlaceholder(new Label("No other folder. Create one first."));
        EscapeKey.passThrough(list);
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(String folder, boolean empty) {
                super.updateItem(folder, empty);
                setText(empty || folder == null ? null : folder.equals(top.path()) ? "Top folder" : folder);
            }
        });
        filter.textProperty().subscribe(words -> {
            var wanted = words.toLowerCase(Locale.ROOT).strip();
            list.getItems().setAll(folders.stream().filter(f -> f.toLowerCase(Locale.ROOT).contains(wanted)).toList());
            list.getSelectionModel().selectFirst();
        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                list.requestFocus();
                list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()
                        + (event.getCode() == KeyCode.DOWN ? 1 : -1)));
                event.consume();
            }
        });
        var what = new Label(paths.size() == 1
                ? "Move " + paths.getFirst().substring(paths.getFirst().lastIndexOf('/') + 1) + " to:"
                : "Move " + paths.size() + " items to:");
        what.getStyleClass().add("strong");
        VBox.setVgrow(list, Priority.ALWAYS);
        var box = new VBox(10, what, filter, list);
        box.setPrefSize(420, 360);
        getDialogPane().setContent(box);
        getDialogPane().getStylesheets().setAll(sheets(owner));
        var move = new ButtonType("Move", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(move, ButtonType.CANCEL);
        var button = (Button) getDialogPane().lookupButton(move);
        button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                button.fire();
            }
        });
        setResultConverter(type -> type == move ? list.getSelectionModel().getSelectedItem() : null);
        DialogSize.setMinimum(this, 460, 460);
        setOnShown(_ -> filter.requestFocus());
    }

    private static List<String> sheets(Node owner) {
        var sheets = new ArrayList<>(owner.getScene().getStylesheets());
        for (var above = owner.getParent(); above != null; above = above.getParent()) {
            sheets.addAll(above.getStylesheets());
        }
        return sheets;
    }
}
