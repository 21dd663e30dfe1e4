package app.primed.quiz.view;

import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A row in a list of the start page: icon, name and due date.
final class StartPageRow extends Button {

    /// @param kind precedes the name for screen readers
    /// @param words the tooltip
    StartPageRow(String id, Feather icon, String kind, String name, String when, String words, Runnable open) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var due = new Label(when);
        due.setMinWidth(Region.USE_PREF_SIZE);
        due.getStyleClass().addAll("muted", "small");
        var inside = new HBox(10, Icons.of(icon), new Label(name), gap, due);
        inside.setAlignment(Pos.CENTER_LEFT);
        setGraphic(inside);
        getStyleClass().add("challenge");
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(widthProperty().subtract(26));
        setAccessibleText(kind + ": " + name + ", " + when);
        Icons.setTooltip(this, words);
        setOnAction(_ -> open.run());
    }
}
