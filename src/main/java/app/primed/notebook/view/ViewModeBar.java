package app.primed.notebook.view;

import app.primed.notebook.viewmodel.ViewMode;
import app.primed.ui.Icons;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Write, Split, Board or Read: one segmented control.
final class ViewModeBar extends HBox {

    ViewModeBar(ObjectProperty<ViewMode> mode) {
        var group = new ToggleGroup();
        getStyleClass().add("segmented");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        for (var each : ViewMode.values()) {
            var button = new ToggleButton(each.label());
            button.setId("mode-" + each.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.getStyleClass().add("mode");
            var key = key(each).binding();
            Icons.describe(button, key.words(), key.key());
            button.setOnAction(_ -> {
                mode.set(each);
                button.setSelected(true);
            });
            mode.subscribe(now -> button.setSelected(now == each));
            getChildren().add(button);
        }
    }

    private static NotebookKey key(ViewMode mode) {
        return switch (mode) {
            case WRITE -> NotebookKey.WRITE;
            case SPLIT -> NotebookKey.SPLIT;
            case BOARD -> NotebookKey.BOARD;
            case READ -> NotebookKey.READ;
        };
    }
}
