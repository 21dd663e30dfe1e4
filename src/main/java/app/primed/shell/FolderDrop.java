package app.primed.shell;

import app.primed.ui.Icons;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Opens a folder that is dragged onto a window, wherever it is dropped. Files are left to what is under the pointer.
final class FolderDrop {
    private FolderDrop() {}

    /// @param over shows the hint over everything in the scene
    static void install(Scene scene, Consumer<Node> over, Consumer<Path> open) {
        var words = new Label("", Icons.of(Feather.FOLDER));
        var hint = new StackPane(words);
        hint.getStyleClass().add("drop-hint");
        hint.getStylesheets().add(Objects.requireNonNull(FolderDrop.class.getResource("/app/primed/shell/start.css"))
                .toExternalForm());
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        over.accept(hint);
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> folder(event).ifPresent(folder -> {
            words.setText("Open " + folder.getFileName());
            hint.setVisible(true);
            event.acceptTransferModes(TransferMode.ANY);
            event.consume();
        }));
        scene.addEventFilter(DragEvent.DRAG_EXITED, event -> {
            if (event.getTarget() == scene || event.getTarget() == scene.getRoot()) {
                hint.setVisible(false);
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            hint.setVisible(false);
            folder(event).ifPresent(folder -> {
                event.setDropCompleted(true);
                event.consume();
                open.accept(folder);
            });
        });
    }

    private static Optional<Path> folder(DragEvent event) {
        var board = event.getDragboard();
        return board.hasFiles() && board.getFiles().size() == 1
                ? Optional.of(board.getFiles().getFirst().toPath()).filter(Files::isDirectory)
                : Optional.empty();
    }
}
