package app.primed.shell.stage;

import app.primed.platform.Settings;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Where the stage is and how large its picture is: 1920 × 1080 where the screen has that much, and what was left
/// the last time. Full screen it goes to the screen the presenter is not at.
final class StagePlacement {
    private static final double LEAST_IN_SIGHT = 120;

    private final Stage window;
    private final Scene scene;
    private final Settings settings;

    StagePlacement(Stage window, Scene scene, Settings settings) {
        this.window = window;
        this.scene = scene;
        this.settings = settings;
    }

    /// The size of the picture to begin with.
    static Rectangle2D size(Settings settings) {
        var screen = Screen.getPrimary().getBounds();
        var by = Math.min(1, Math.min(screen.getWidth() / StageFrame.WIDTH, screen.getHeight() / StageFrame.HEIGHT));
        // Some room for the window's own frame where the whole picture would fill the screen.
        var usual = by < 1 ? by * 0.9 : by;
        // Whole pixels of exactly its shape.
        var sixteenth = Math.floor(StageFrame.WIDTH * usual / 16);
        return new Rectangle2D(0, 0, settings.get("stage.width", sixteenth * 16),
                settings.get("stage.height", sixteenth * 9));
    }

    /// Puts the window where it was, and remembers where it goes.
    void restore() {
        var x = settings.get("stage.x", Double.NaN);
        var y = settings.get("stage.y", Double.NaN);
        if (!Double.isNaN(x) && !Double.isNaN(y)
                && !Screen.getScreensForRectangle(x, y, LEAST_IN_SIGHT, LEAST_IN_SIGHT).isEmpty()) {
            window.setX(x);
            window.setY(y);
        }
        scene.widthProperty().subscribe(this::save);
        scene.heightProperty().subscribe(this::save);
        window.xProperty().subscribe(this::save);
        window.yProperty().subscribe(this::save);
    }

    private void save() {
        if (window.isShowing() && !window.isFullScreen() && !window.isIconified() && !window.isMaximized()) {
            settings.put("stage.width", scene.getWidth());
            settings.put("stage.height", scene.getHeight());
            settings.put("stage.x", window.getX());
            settings.put("stage.y", window.getY());
        }
    }

    /// Fills a screen, another than the presenter's where there is one.
    void fill(Window presenter) {
        other(presenter).map(Screen::getBounds).ifPresent(screen -> {
            window.setX(screen.getMinX() + 1);
            window.setY(screen.getMinY() + 1);
        });
        window.setFullScreen(true);
    }

    private static Optional<Screen> other(Window presenter) {
        var x = presenter.getX() + presenter.getWidth() / 2;
        var y = presenter.getY() + presenter.getHeight() / 2;
        return Screen.getScreens().stream().filter(screen -> !screen.getBounds().contains(x, y)).findFirst();
    }
}
