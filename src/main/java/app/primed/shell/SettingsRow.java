package app.primed.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One setting: its name, what it does, and at the right what changes it.
final class SettingsRow extends HBox {
    SettingsRow(String name, String about, Node... controls) {
        var title = new Label(name);
        title.getStyleClass().add("strong");
        var words = new Label(about);
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var labels = new VBox(2, title, words);
        labels.setMinWidth(120);
        HBox.setHgrow(labels, Priority.ALWAYS);
        var at = new HBox(8, controls);
        at.setAlignment(Pos.CENTER_RIGHT);
        at.setMinWidth(Region.USE_PREF_SIZE);
        for (var control : controls) {
            control.setAccessibleHelp(about);
            if (control.getAccessibleText() == null) {
                control.setAccessibleText(name);
            }
        }
        setSpacing(16);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("settings-row");
        getChildren().addAll(labels, at);
    }
}
