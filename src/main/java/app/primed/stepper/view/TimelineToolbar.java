package app.primed.stepper.view;

import app.primed.platform.Settings;
import app.primed.ui.Icons;
import app.primed.ui.TimelineModel;
import app.primed.ui.TimelineModel.Grouping;
import app.primed.ui.TimelineView;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Filter, grouping and zoom of the timeline. A run with few lanes needs only the zoom.
final class TimelineToolbar extends HBox {
    /// With more objects, lanes are grouped by default.
    static final int MANY = 24;
    private static final int SOME = 6;
    private static final String TIME = "stepper.lanes.time";

    private enum By {
        AUTO("Groups: auto"),
        NOTHING("No groups"),
        FUNCTION("By function"),
        KIND("By kind"),
        TASK("By task");

        private final String words;

        By(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final TimelineView lanes;
    private final TextField filter = new TextField();
    private final ChoiceBox<By> by = new ChoiceBox<>();
    private final ToggleButton alive = new ToggleButton("Alive");
    private final ToggleButton time = new ToggleButton("Time");
    private Optional<Grouping> now = Optional.empty();
    private TimelineModel timeline = TimelineModel.NONE;
    private int fitted = -1;

    TimelineToolbar(TimelineView lanes, Settings settings) {
        this.lanes = lanes;
        getStyleClass().add("lane-tools");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        filter.setId("lane-filter");
        filter.setPromptText("Filter lanes");
        filter.setAccessibleText("Show lanes whose name contains");
        filter.setPrefColumnCount(9);
        filter.textProperty().addListener((_, _, text) -> lanes.setFilter(text));
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
        by.setId("lane-groups");
        by.getItems().setAll(By.values());
        by.setValue(named(settings.get("stepper.lanes.groups", By.AUTO.name())));
        by.setAccessibleText("Group lanes");
        Icons.setTooltip(by, "Group lanes by what they have in common");
        by.valueProperty().addListener((_, _, choice) -> {
            settings.put("stepper.lanes.groups", choice.name());
            regroup();
        });
        alive.setId("lanes-alive");
        Icons.describe(alive, "Only lanes alive at this step", "");
        alive.selectedProperty().addListener((_, _, only) -> lanes.setAliveOnly(only));
        alive.setFocusTraversable(true);
        time.setId("lanes-time");
        Icons.describe(time, "Show where the program waited, and its time then", "");
        time.selectedProperty().addListener((_, _, shown) -> {
            settings.put(TIME, shown ? "shown" : "");
            lanes.setTimeShown(shown);
        });
        time.setSelected(!settings.get(TIME, "").isEmpty());
        var nearer = button("zoom-in", Feather.ZOOM_IN, "Zoom in", "+ or Ctrl and wheel", lanes::zoomIn);
        var farther = button("zoom-out", Feather.ZOOM_OUT, "Zoom out", "−", lanes::zoomOut);
        var fit = button("fit", Feather.MAXIMIZE_2, "The whole run", "0", lanes::fit);
        farther.disableProperty().bind(lanes.zoomedProperty().not());
        fit.disableProperty().bind(lanes.zoomedProperty().not());
        getChildren().addAll(filter, by, alive, time, farther, nearer, fit);
        fit(TimelineModel.NONE);
    }

    /// Offers the controls that a timeline needs, and groups it if it has many lanes.
    void fit(TimelineModel what) {
        time.setVisible(what.pauses() > 0);
        time.setManaged(what.pauses() > 0);
        if (what == timeline && what.objects() == fitted) {
            return;
        }
        fitted = what.objects();
        if (what != timeline) {
            timeline = what;
            filter.clear();
            alive.setSelected(false);
        }
        for (Node each : new Node[] {filter, by, alive}) {
            var wanted = what.objects() > SOME;
            each.setVisible(wanted);
            each.setManaged(wanted);
        }
        regroup();
    }

    private void regroup() {
        var wanted = switch (by.getValue()) {
            case AUTO -> auto();
            case NOTHING -> Optional.<Grouping>empty();
            case FUNCTION -> Optional.of(Grouping.FUNCTION);
            case KIND -> Optional.of(Grouping.KIND);
            case TASK -> Optional.of(Grouping.TASK);
        };
        if (!wanted.equals(now)) {
            now = wanted;
            lanes.setGrouping(wanted);
        }
    }

    private Optional<Grouping> auto() {
        if (timeline.objects() > MANY) {
            return Optional.of(Grouping.FUNCTION);
        }
        for (var object = 0; object < timeline.objects(); object++) {
            if (timeline.lane(object).group(Grouping.TASK).isPresent()) {
                return Optional.of(Grouping.TASK);
            }
        }
        return Optional.empty();
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            }
            lanes.requestFocus();
            event.consume();
        }
    }

    private static By named(String name) {
        for (var each : By.values()) {
            if (each.name().equals(name.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        return By.AUTO;
    }

    private static Button button(String id, Feather icon, String words, String key, Runnable action) {
        var button = Icons.button(icon, words, key, action);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("flat");
        return button;
    }
}
