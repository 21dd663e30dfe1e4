package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.ui.Icons;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The path of the chosen note inside the vault: its folders, then its name. Where room is short the folders shrink
/// first; the tooltip has the whole path.
final class NotePathBar extends HBox {
    private final OpenNote note;

    NotePathBar(OpenNote note) {
        super(6);
        this.note = note;
        setId("note-path");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(60);
        getStyleClass().add("note-path");
        note.chosenProperty().subscribe(this::show);
    }

    private void show(Optional<Path> chosen) {
        getChildren().clear();
        var path = chosen.map(note::nameOf).orElse("");
        var folders = FileNode.parent(path);
        if (!folders.isEmpty()) {
            for (var folder : folders.split("/")) {
                if (!folder.isEmpty()) {
                    var label = new Label(folder);
                    label.getStyleClass().add("muted");
                    label.setMinWidth(0);
                    getChildren().addAll(label, Icons.of(Feather.CHEVRON_RIGHT));
                }
            }
        }
        // The chosen note's from the first moment: it is where the keys go.
        var name = new Label(chosen.isPresent() ? note.chosenName() : "No session open") {
            /// The folders shrink before the name.
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(computePrefWidth(height), Math.max(60, NotePathBar.this.getWidth() * 0.8));
            }
        };
        name.getStyleClass().add("note-name");
        chosen.ifPresent(_ -> name.setTooltip(new Tooltip(path)));
        setAccessibleText(path);
        getChildren().add(name);
    }
}
