package app.primed.shell;

import app.primed.platform.Settings;
import app.primed.ui.ScaledPane;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.scene.control.PopupControl;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The size of everything in the main window and in the menus and dialogs it opens, in percent. The stage has a size of
/// its own.
final class TextSize {
    static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    private static final int USUAL = 100;
    private static final double BASE = 13;
    private static final String ENLARGED = "enlarged";
    private static final String SETTING = "text.size";

    private final Stage stage;
    private final ScaledPane pane;
    private final Settings settings;
    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(USUAL);
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::applyTo);
        }
    };

    private final WeakListChangeListener<Window> listener = new WeakListChangeListener<>(opened);

    /// @param pane what the window shows
    TextSize(Stage stage, ScaledPane pane, Settings settings) {
        this.stage = stage;
        this.pane = pane;
        this.settings = settings;
        Window.getWindows().addListener(listener);
        set((int) settings.get(SETTING, USUAL));
    }

    /// Leaves windows that open from now on as they are.
    void close() {
        Window.getWindows().removeListener(listener);
    }

    ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    void larger() {
        STEPS.stream().filter(step -> step > percent.get()).findFirst().ifPresent(this::set);
    }

    void smaller() {
        STEPS.reversed().stream().filter(step -> step < percent.get()).findFirst().ifPresent(this::set);
    }

    void reset() {
        set(USUAL);
    }

    void set(int wanted) {
        percent.set(Math.clamp(wanted, STEPS.getFirst(), STEPS.getLast()));
        pane.setFactor(percent.get() / 100.0);
        settings.put(SETTING, percent.get());
    }

    /// Menus and dialogs are windows of their own.
    private void applyTo(Window window) {
        if (!belongs(window)) {
            return;
        }
        double factor = percent.get() / 100.0;
        if (window instanceof PopupControl popup) {
            popup.setStyle(factor == 1 ? "" : fontSize(factor));
            popup.getStyleClass().remove(ENLARGED);
            if (factor != 1) {
                popup.getStyleClass().add(ENLARGED);
            }
        } else if (factor != 1 && window instanceof Stage dialog
                && dialog.getScene().getRoot() instanceof DialogPane content) {
            enlarge(dialog, content, factor);
        }
    }

    private static void enlarge(Stage dialog, DialogPane pane, double factor) {
        pane.setStyle(fontSize(factor));
        // A button bar measures its buttons before they have their font.
        pane.getButtonTypes().forEach(type -> ButtonBar.setButtonUniformSize(pane.lookupButton(type), false));
        if (pane.getContent() instanceof Region content) {
            pane.setContent(null);
            var scaled = new ScaledPane(content);
            scaled.setFactor(factor);
            pane.setContent(scaled);
        }
        var screen = Screen.getPrimary().getVisualBounds();
        dialog.setMinWidth(Math.min(dialog.getMinWidth() * factor, screen.getWidth()));
        dialog.setMinHeight(Math.min(dialog.getMinHeight() * factor, screen.getHeight()));
        if (pane.getPrefWidth() > 0) {
            pane.setPrefWidth(Math.min(pane.getPrefWidth() * factor, screen.getWidth()));
        }
        if (pane.getPrefHeight() > 0) {
            pane.setPrefHeight(Math.min(pane.getPrefHeight() * factor, screen.getHeight()));
        }
    }

    private static String fontSize(double factor) {
        return "-fx-font-size: " + BASE * factor + "px;";
    }

    private boolean belongs(Window window) {
        return switch (window) {
            case PopupWindow popup -> popup.getOwnerWindow() != null && belongs(popup.getOwnerWindow());
            case Stage other -> Objects.equals(other, stage) || other.getOwner() != null && belongs(other.getOwner());
            default -> false;
        };
    }
}
