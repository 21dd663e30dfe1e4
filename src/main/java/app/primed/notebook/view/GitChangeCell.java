package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.notebook.model.GitStatus.Change;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A changed file with a tick: name, folder, and the letter git shows for it.
final class GitChangeCell extends ListCell<Change> {
    private final CheckBox box = new CheckBox();
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label letter = new Label();
    private final HBox row = new HBox(7, box, name, folder, letter);

    /// @param left the paths that are not committed
    /// @param changed runs when a tick changes
    GitChangeCell(Set<String> left, Runnable changed) {
        name.setMinWidth(60);
        folder.getStyleClass().addAll("muted", "small");
        folder.setMinWidth(0);
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        HBox.setHgrow(folder, Priority.ALWAYS);
        letter.setMinWidth(USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        box.setFocusTraversable(false);
        box.setOnAction(_ -> {
            if (box.isSelected()) {
                left.remove(getItem().path());
            } else {
                left.add(getItem().path());
            }
            changed.run();
        });
        itemProperty().subscribe(change -> box.setSelected(change != null && !left.contains(change.path())));
    }

    @Override
    protected void updateItem(@Nullable Change change, boolean empty) {
        super.updateItem(change, empty);
        setText(null);
        if (empty || change == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(change.path().substring(change.path().lastIndexOf('/') + 1));
        folder.setText(FileNode.parent(change.path()));
        letter.setText(change.kind().letter());
        letter.getStyleClass().setAll("label", "git-mark", "git-" + change.kind().name().toLowerCase(Locale.ROOT));
        var words = change.path() + ", " + change.kind().words()
                + change.from().map(from -> ", was " + from).orElse("");
        setTooltip(new Tooltip(words));
        setAccessibleText(words + (box.isSelected() ? ", will be committed" : ""));
        setGraphic(row);
    }
}
