package app.primed.shell;

import app.primed.platform.Settings;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// Remembers a window's size and place between starts, and brings it back only where there still is a screen.
final class WindowPlacement {
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    private static final double LEAST_IN_SIGHT = 120;

    private WindowPlacement() {}

    /// Restores size and place, and remembers them until the subscription ends.
    static Subscription attach(Stage stage, Settings settings) {
        restore(stage, settings);
        Runnable keep = () -> keep(stage, settings);
        return Subscription.combine(stage.widthProperty().subscribe(keep), stage.heightProperty().subscribe(keep),
                stage.xProperty().subscribe(keep), stage.yProperty().subscribe(keep),
                stage.maximizedProperty().subscribe(keep));
    }

    /// Restores size and place, unless the window is shown already.
    static void restore(Stage stage, Settings settings) {
        if (stage.isShowing()) {
            return;
        }
        var screen = Screen.getPrimary().getVisualBounds();
        var x = settings.get("window.x", Double.NaN);
        var y = settings.get("window.y", Double.NaN);
        // A smaller screen may be in use than when the window was left.
        var largest = screenAt(x, y).orElse(screen);
        stage.setWidth(Math.min(settings.get("window.width", USUAL_WIDTH), largest.getWidth()));
        stage.setHeight(Math.min(settings.get("window.height", USUAL_HEIGHT), largest.getHeight()));
        if (inSight(x, y)) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.get("window.maximized", "false").equals("true"));
    }

    private static void keep(Stage stage, Settings settings) {
        if (!stage.isShowing()) {
            return;
        }
        settings.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            settings.put("window.width", stage.getWidth());
            settings.put("window.height", stage.getHeight());
            settings.put("window.x", stage.getX());
            settings.put("window.y", stage.getY());
        }
    }

    private static Optional<Rectangle2D> screenAt(double x, double y) {
        return Double.isNaN(x) || Double.isNaN(y)
                ? Optional.empty()
                : Screen.getScreensForRectangle(new Rectangle2D(x, y, LEAST_IN_SIGHT, LEAST_IN_SIGHT)).stream()
                        .map(Screen::getVisualBounds).findFirst();
    }

    private static boolean inSight(double x, double y) {
        return screenAt(x, y).isPresent();
    }
}
