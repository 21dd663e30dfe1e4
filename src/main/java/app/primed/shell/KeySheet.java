package app.primed.shell;

import java.util.LinkedHashMap;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The sheet of keys at F1.
final class KeySheet extends Dialog<Void> {

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
        sheet.setPrefWrapLength(760);
        groups.forEach((name, grid) -> {
            var heading = new Label(name.toUpperCase(java.util.Locale.ROOT));
            heading.getStyleClass().add("eyebrow");
            sheet.getChildren().add(new VBox(8, heading, grid));
        });
        getDialogPane().setContent(sheet);
        getDialogPane().getStylesheets().setAll(stylesheets);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }
}
