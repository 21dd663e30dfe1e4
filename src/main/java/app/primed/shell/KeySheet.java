package app.primed.shell;

import java.util.LinkedHashMap;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The sheet of keys at F1.
final class KeySheet extends Dialog<Void> {
    private static final double WIDTH = 780;
    private static final double MOST_HEIGHT = 560;

    KeySheet(Window owner, List<String> stylesheets, List<Command> commands) {
        initOwner(owner);
        setTitle("Keys");
        var groups = new LinkedHashMap<String, GridPane>();
        for (var command : commands) {
            if (!command.keys().isEmpty()) {
                var grid = groups.computeIfAbsent(command.group(), _ -> new GridPane(14, 6));
                var key = new Label(command.keys());
                key.getStyleClass().add("key");
                grid.addRow(grid.getRowCount(), key, new Label(command.words()));
            }
        }
        var sheet = new FlowPane(36, 22);
        sheet.setPadding(new Insets(8));
        sheet.setPrefWrapLength(WIDTH);
        groups.forEach((name, grid) -> {
            var heading = new Label(name.toUpperCase(java.util.Locale.ROOT));
            heading.getStyleClass().add("eyebrow");
            sheet.getChildren().add(new VBox(8, heading, grid));
        });
        // More keys than a low window has room for.
        var scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(MOST_HEIGHT);
        scroll.setPrefViewportWidth(WIDTH + 40);
        scroll.getStyleClass().add("bare-scroll");
        getDialogPane().setContent(scroll);
        getDialogPane().getStylesheets().setAll(stylesheets);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }
}
