package app.primed.shell;

import app.primed.notebook.viewmodel.OnAir;
import app.primed.notebook.viewmodel.OnAir.State;
import app.primed.ui.Icons;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.shape.Circle;

/// The clock in the top bar. One click goes on air; while on air a click offers to pause and to stop.
final class OnAirButton extends Button {
    private final OnAir onAir;
    private final ContextMenu menu = new ContextMenu();

    OnAirButton(OnAir onAir) {
        this.onAir = onAir;
        setId("on-air");
        getStyleClass().add("on-air-clock");
        var dot = new Circle(4);
        dot.getStyleClass().add("on-air-dot");
        setGraphic(dot);
        setMinWidth(USE_PREF_SIZE);
        onAir.state().subscribe(this::show);
        onAir.shown().subscribe(_ -> show(onAir.state().get()));
        setOnAction(_ -> click());
        setContextMenu(menu);
        setOnContextMenuRequested(_ -> fill());
    }

    private void show(State state) {
        setText(switch (state) {
            case OFF -> "Go on air";
            case RUNNING -> "On air " + onAir.shown().get();
            case PAUSED -> "Paused " + onAir.shown().get();
        });
        getStyleClass().removeAll("running", "paused");
        if (state != State.OFF) {
            getStyleClass().add(state == State.RUNNING ? "running" : "paused");
        }
        if (getTooltip() == null || !state.equals(getUserData())) {
            setUserData(state);
            Icons.describe(this, switch (state) {
                case OFF -> "Start the clock; captured lines get the time on air";
                case RUNNING -> "On air: pause or stop the clock";
                case PAUSED -> "The clock is paused: go on or stop it";
            }, "");
        }
    }

    private void click() {
        if (onAir.state().get() == State.OFF) {
            onAir.start();
        } else {
            fill();
            menu.show(this, Side.BOTTOM, 0, 4);
        }
    }

    private void fill() {
        menu.getItems().setAll(switch (onAir.state().get()) {
            case OFF -> onAir.stopped()
                    ? java.util.List.of(item("Go on air", onAir::start),
                            item("Take the stop back", onAir::takeBackStop))
                    : java.util.List.of(item("Go on air", onAir::start));
            case RUNNING -> java.util.List.of(item("Pause", onAir::pause), item("Stop", onAir::stop));
            case PAUSED -> java.util.List.of(item("Go on", onAir::start), item("Stop", onAir::stop));
        });
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
