package app.primed.stepper.view;

import app.primed.platform.Settings;
import app.primed.stepper.viewmodel.LiveViewModel;
import app.primed.stepper.viewmodel.ObjectAtStep;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.trace.ObjectState;
import app.primed.trace.Trace;
import app.primed.ui.Icons;
import app.primed.ui.StateBadge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All generators and coroutines at the current step, with their states. Clicking one selects it; clicking it again
/// follows the active object.
final class ObjectsPane extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /// Maximum number shown; the timeline shows all.
    private static final int MOST = 60;

    private static final double ROW = 40;
    /// Minimum height, in pixels, at which the code has enough lines left beside expanded moves.
    private static final double ROOMY = 400;

    private final StepCursor cursor;
    private final LiveViewModel live;
    private final CollapsibleHeading fold;
    private final FlowPane objects = new FlowPane();
    private final Label count = new Label();
    private List<ObjectAtStep> shown = List.of();
    /// Reused, because creating nodes takes longer than a step.
    private final List<Chip> pool = new ArrayList<>();
    private List<Chip> chips = List.of();

    ObjectsPane(StepCursor cursor, LiveViewModel live, Settings settings) {
        this.cursor = cursor;
        this.live = live;
        getStyleClass().add("live");
        fold = new CollapsibleHeading("LIVE — TRY IT ON THE RUNNING GENERATOR", settings, "stepper.live");
        fold.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("muted", "small");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(8, fold, count, room, end(live));
        head.setAlignment(Pos.CENTER_LEFT);
        objects.getStyleClass().add("live-objects");
        var scroll = new ScrollPane(objects);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(ROW);
        scroll.setPrefHeight(ROW);
        // A single object is already shown with its moves.
        scroll.visibleProperty()
                .bind(Bindings.size(objects.getChildren()).greaterThan(1).and(fold.openProperty()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        // All rows, branches included, must stay visible.
        setMinHeight(USE_PREF_SIZE);
        var moves = new MovesPane(cursor, live);
        moves.visibleProperty().bind(fold.openProperty());
        moves.managedProperty().bind(fold.openProperty());
        maxHeightProperty().bind(
                Bindings.when(fold.openProperty()).then(Double.MAX_VALUE).otherwise(USE_PREF_SIZE));
        getChildren().addAll(head, scroll, moves);
        cursor.snapshotProperty().addListener((_, _, snapshot) -> show(snapshot));
        cursor.selectedProperty().addListener(_ -> updateAccessibleText());
        show(cursor.snapshotProperty().get());
    }

    /// Collapses the moves if the code has little room, unless the user has chosen.
    ///
    /// @param height of code and moves together
    void fit(double height) {
        fold.suggest(height >= ROOMY);
    }

    private static Node end(LiveViewModel live) {
        var end = new Button("End the program");
        end.setId("live-end");
        end.setMinWidth(USE_PREF_SIZE);
        end.getStyleClass().addAll("small", "branch");
        end.setOnAction(_ -> live.end());
        Icons.describe(end, "End the program normally: its atexit functions and finally blocks run", "");
        return MovesPane.withReason(end, live.reasonProperty());
    }

    private void show(Optional<StepSnapshot> snapshot) {
        var now = snapshot.map(StepSnapshot::objects).orElse(List.of());
        if (!now.equals(shown) || now.isEmpty()) {
            shown = now;
            count.setText(words(snapshot));
            var many = Math.min(MOST, now.size());
            while (pool.size() < many) {
                pool.add(new Chip());
            }
            chips = List.copyOf(pool.subList(0, many));
            for (var n = 0; n < many; n++) {
                chips.get(n).show(now.get(n));
            }
            var there = objects.getChildren();
            if (there.size() > many) {
                there.remove(many, there.size());
            } else {
                there.addAll(chips.subList(there.size(), many));
            }
        }
        updateAccessibleText();
    }

    private static String words(Optional<StepSnapshot> snapshot) {
        if (snapshot.isEmpty()) {
            return "";
        }
        var all = snapshot.get().objects().size();
        if (all == 0) {
            return "none created yet";
        }
        var alive = snapshot.get().alive();
        var closed = all - alive;
        return alive + " alive" + (closed > 0 ? ", " + closed + " closed" : "")
                + (all > MOST ? " · the first " + MOST + " are here, all are on the timeline" : "");
    }

    private void press(int id) {
        if (cursor.pinnedProperty().get() && cursor.selectedProperty().get() == id) {
            cursor.follow();
        } else {
            cursor.select(id);
        }
    }

    private void updateAccessibleText() {
        for (var chip : chips) {
            chip.pseudoClassStateChanged(SELECTED, cursor.selectedProperty().get() == chip.id());
        }
    }

    /// The button of one object, with its name and state.
    private final class Chip extends Button {
        private final Label name = new Label();
        private final Map<ObjectState, StateBadge> badges = new EnumMap<>(ObjectState.class);
        private final HBox content = new HBox(10, name);
        private Optional<ObjectAtStep> shown = Optional.empty();

        Chip() {
            name.getStyleClass().addAll("mono", "strong");
            name.setMaxWidth(180);
            content.setAlignment(Pos.CENTER_LEFT);
            setGraphic(content);
            getStyleClass().add("live-object");
            setOnAction(_ -> shown.ifPresent(now -> press(now.object().id())));
        }

        int id() {
            return shown.map(now -> now.object().id()).orElse(Trace.NONE);
        }

        void show(ObjectAtStep now) {
            if (shown.filter(now::equals).isPresent()) {
                return;
            }
            var object = now.object();
            var state = now.state();
            if (shown.filter(before -> before.object().equals(object)).isEmpty()) {
                name.setText(object.variable());
                Icons.setTooltip(this, object.name() + "(), created at line " + object.createdLine()
                        + ": select it; click again to follow the action");
            }
            shown = Optional.of(now);
            var badge = badges.computeIfAbsent(state, _ -> {
                var made = new StateBadge(state);
                content.getChildren().add(made);
                return made;
            });
            badges.values().forEach(each -> {
                each.setVisible(each == badge);
                each.setManaged(each == badge);
            });
            pseudoClassStateChanged(OVER, state == ObjectState.CLOSED);
            setAccessibleText(object.variable() + " is " + state);
        }
    }
}
