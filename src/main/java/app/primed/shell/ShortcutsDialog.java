package app.primed.shell;

import app.primed.ui.DialogSize;
import app.primed.ui.KeyBinding;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Shows all keyboard shortcuts.
final class ShortcutsDialog extends Dialog<Void> {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 570;

    ShortcutsDialog(Window owner, List<String> stylesheets, List<KeyBinding> bindings) {
        initOwner(owner);
        setTitle("Keyboard shortcuts");
        var groups = new LinkedHashMap<String, GridPane>();
        for (var binding : bindings) {
            var grid = groups.computeIfAbsent(binding.context(), _ -> new GridPane(14, 6));
            var key = new Label(binding.keys());
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            var words = new Label(binding.words());
            words.setWrapText(true);
            grid.addRow(grid.getRowCount(), key, words);
        }
        // The next group goes to the shorter column.
        var columns = List.of(new VBox(22), new VBox(22));
        var heights = new int[columns.size()];
        groups.forEach((name, grid) -> {
            var heading = new Label(name.toUpperCase(java.util.Locale.ROOT));
            heading.getStyleClass().add("eyebrow");
            int shortest = heights[0] <= heights[1] ? 0 : 1;
            columns.get(shortest).getChildren().add(new VBox(8, heading, grid));
            heights[shortest] += grid.getRowCount() + 2;
        });
        var sheet = new HBox(36);
        sheet.getChildren().setAll(columns);
        sheet.setPadding(new Insets(8));
        var scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        scroll.getStyleClass().add("bare-scroll");
        getDialogPane().setContent(scroll);
        getDialogPane().getStyleClass().add("key-sheet");
        getDialogPane().setPrefSize(WIDTH + 20, HEIGHT + 70);
        setResizable(true);
        DialogSize.setMinimum(this, WIDTH + 20, HEIGHT + 70);
        getDialogPane().getStylesheets().setAll(stylesheets);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }
}
