package app.primed.shell;

import app.primed.notebook.viewmodel.StreamClock;
import app.primed.notebook.viewmodel.StreamClock.State;
import app.primed.ui.Icons;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.shape.Circle;

/// The stream clock in the top bar. A click starts it, or offers to pause and to stop it.
final class OnAirButton extends Button {
    private final StreamClock onAir;
    private final ContextMenu menu = new ContextMenu();

    OnAirButton(StreamClock onAir) {
        this.onAir = onAir;
        setId("on-air");
        getStyleClass().add("on-air-clock");
        var dot = new Circle(4);
        dot.getStyleClass().add("on-air-dot");
        setGraphic(dot);
        setMinWidth(USE_PREF_SIZE);
        onAir.stateProperty().subscribe(this::show);
        onAir.textProperty().subscribe(_ -> show(onAir.stateProperty().get()));
        setOnAction(_ -> click());
        setContextMenu(menu);
        setOnContextMenuRequested(_ -> fill());
    }

    private void show(State state) {
        setText(switch (state) {
            case OFF -> "Start stream clock";
            case RUNNING -> "On air " + onAir.textProperty().get();
            case PAUSED -> "Paused " + onAir.textProperty().get();
        });
        getStyleClass().removeAll("running", "paused");
        if (state != State.OFF) {
            getStyleClass().add(state == State.RUNNING ? "running" : "paused");
        }
        if (!state.equals(getUserData())) {
            setUserData(state);
            Icons.describe(this, switch (state) {
                case OFF -> "Start the stream clock; captured lines get its time";
                case RUNNING -> "On air: pause or stop the stream clock";
                case PAUSED -> "Paused: resume or stop the stream clock";
            }, "");
        }
    }

    private void click() {
        if (onAir.stateProperty().get() == State.OFF) {
            onAir.start();
        } else {
            fill();
            menu.show(this, Side.BOTTOM, 0, 4);
        }
    }

    private void fill() {
        menu.getItems().setAll(switch (onAir.stateProperty().get()) {
            case OFF -> onAir.canUndoStop()
                    ? java.util.List.of(item("Start stream clock", onAir::start),
                            item("Undo stop", onAir::undoStop))
                    : java.util.List.of(item("Start stream clock", onAir::start));
            case RUNNING -> java.util.List.of(item("Pause", onAir::pause), item("Stop", onAir::stop));
            case PAUSED -> java.util.List.of(item("Resume", onAir::start), item("Stop", onAir::stop));
        });
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
