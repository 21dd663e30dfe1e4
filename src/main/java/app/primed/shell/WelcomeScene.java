package app.primed.shell;

import app.primed.platform.Settings;
import app.primed.ui.KeyBinding;
import app.primed.ui.ScaledPane;
import app.primed.ui.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window while no folder is open: the start page, its keys and its settings.
final class WelcomeScene {
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
    private final NotificationBar notices;
    private final UnusedKeys unusedKeys = new UnusedKeys("open a folder first");
    private final WelcomePage page;
    private final ScaledPane scaled;
    private final Scene scene;
    private Optional<Settings> settings = Optional.empty();

    /// @param page makes the page around the label of keys that nothing takes
    /// @param open opens a folder that is dropped
    WelcomeScene(Stage stage, NotificationBar notices, Function<Label, WelcomePage> page, Consumer<Path> open) {
        this.stage = stage;
        this.notices = notices;
        this.page = page.apply(unusedKeys.label());
        var layers = new StackPane(this.page, notices);
        scaled = new ScaledPane(layers, LEAST_WIDTH, LEAST_HEIGHT);
        scene = new Scene(scaled);
        bind(WindowKey.THEME, this::switchTheme);
        bind(WindowKey.SHORTCUTS, this::showKeys);
        FolderDrop.install(scene, layers.getChildren()::add, open);
    }

    WelcomePage page() {
        return page;
    }

    void bind(WindowKey key, Runnable action) {
        bind(key.binding(), action);
    }

    private void bind(KeyBinding key, Runnable action) {
        key.strokes().forEach(stroke -> scene.getAccelerators().put(stroke.combination(), action));
    }

    /// @param settings the user's, until the page is left
    void show(Settings settings, String message) {
        this.settings = Optional.of(settings);
        unusedKeys.begin();
        theme(settings).applyTo(scene);
        var size = new TextSize(stage, scaled, settings);
        bind(WindowKey.LARGER, size::larger);
        bind(WindowKey.SMALLER, size::smaller);
        bind(WindowKey.USUAL_SIZE, size::reset);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setTitle("Primed");
        stage.setScene(scene);
        WindowPlacement.restore(stage, settings);
        StartLog.watch(stage, () -> true);
        stage.show();
        if (!message.isEmpty()) {
            notices.showMessage(message);
        }
        page.focus();
    }

    void leave() {
        unusedKeys.stop();
        settings.ifPresent(Settings::close);
        settings = Optional.empty();
    }

    void showKeys() {
        new ShortcutsDialog(stage, scene.getStylesheets(), Shortcuts.ALL).show();
    }

    void switchTheme() {
        var theme = Theme.of(scene).opposite();
        theme.applyTo(scene);
        settings.ifPresent(kept -> kept.put("theme", theme.id()));
    }

    private static Theme theme(Settings settings) {
        return Theme.byName(settings.get("theme", ""), Theme.of(Platform.getPreferences().getColorScheme()));
    }
}
