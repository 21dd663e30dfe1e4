package app.primed.shell;

import app.primed.desk.Settings;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Remembers a window's size and place between starts, and brings it back only where there still is a screen.
final class WindowMemory {
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    private static final double LEAST_IN_SIGHT = 120;

    private WindowMemory() {}

    static void attach(Stage stage, Settings settings) {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(settings.get("window.width", Math.min(USUAL_WIDTH, screen.getWidth())));
        stage.setHeight(settings.get("window.height", Math.min(USUAL_HEIGHT, screen.getHeight())));
        var x = settings.get("window.x", Double.NaN);
        var y = settings.get("window.y", Double.NaN);
        if (inSight(x, y)) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.get("window.maximized", "false").equals("true"));
        Runnable keep = () -> keep(stage, settings);
        stage.widthProperty().subscribe(keep);
        stage.heightProperty().subscribe(keep);
        stage.xProperty().subscribe(keep);
        stage.yProperty().subscribe(keep);
        stage.maximizedProperty().subscribe(keep);
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

    private static boolean inSight(double x, double y) {
        return !Double.isNaN(x)
                && !Double.isNaN(y)
                && !Screen.getScreensForRectangle(new Rectangle2D(x, y, LEAST_IN_SIGHT, LEAST_IN_SIGHT)).isEmpty();
    }
}
