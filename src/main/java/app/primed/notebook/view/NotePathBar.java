package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.ui.Icons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The path of the chosen note inside the vault: its folders, then its name. Where room is short the first folders give
/// way to an ellipsis; the tooltip has the whole path.
final class NotePathBar extends HBox {
    private final OpenNote note;
    private final List<Label> folders = new ArrayList<>();
    private final Label ellipsis = folder("\u2026");
    /// The folders shrink before the name.
    private final Label name = new Label() {
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), Math.max(60, NotePathBar.this.getWidth() * 0.8));
        }
    };

    NotePathBar(OpenNote note) {
        super(6);
        this.note = note;
        setId("note-path");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(60);
        getStyleClass().add("note-path");
        name.getStyleClass().add("note-name");
        note.chosenProperty().subscribe(this::show);
    }

    private void show(Optional<Path> chosen) {
        var path = chosen.map(note::nameOf).orElse("");
        folders.clear();
        for (var folder : FileNode.parent(path).split("/")) {
            if (!folder.isEmpty()) {
                folders.add(folder(folder));
            }
        }
        // The chosen note's from the first moment: it is where the keys go.
        name.setText(chosen.isPresent() ? note.chosenName() : "No session open");
        Icons.setTooltip(name, path);
        Icons.setTooltip(ellipsis, path);
        setAccessibleText(path);
        getChildren().setAll(ellipsis);
        getChildren().addAll(folders);
        getChildren().add(name);
    }

    private static Label folder(String words) {
        var label = new Label(words, Icons.of(Feather.CHEVRON_RIGHT));
        label.setContentDisplay(ContentDisplay.RIGHT);
        label.setGraphicTextGap(6);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// The width of the whole path, also while a part of it is hidden.
    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + Math.ceil(name.prefWidth(-1))
                + folders.stream().mapToDouble(this::width).sum();
    }

    private double width(Label folder) {
        return Math.ceil(folder.prefWidth(-1)) + getSpacing();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - Math.ceil(name.prefWidth(-1));
        boolean all = folders.stream().mapToDouble(this::width).sum() <= room;
        double left = all ? room : room - width(ellipsis);
        for (var folder : folders.reversed()) {
            left -= width(folder);
            show(folder, left >= 0);
        }
        show(ellipsis, !all && room >= width(ellipsis));
        super.layoutChildren();
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
