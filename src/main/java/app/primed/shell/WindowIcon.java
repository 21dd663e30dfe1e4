package app.primed.shell;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The icon of a window, for the title bar and the list of windows. Bitmaps, since no system takes anything else here:
/// `icon/icons.sh` draws them from `icon/primed.svg`.
final class WindowIcon {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128);

    private WindowIcon() {}

    /// Reads it in the background, since a window is shown sooner without.
    static void putOn(Stage stage) {
        Thread.ofVirtual().name("window icon").start(() -> {
            var images = SIZES.stream().map(WindowIcon::image).toList();
            Platform.runLater(() -> stage.getIcons().setAll(images));
        });
    }

    private static Image image(int size) {
        return new Image(
                Objects.requireNonNull(WindowIcon.class.getResource("icon/primed-" + size + ".png")).toString());
    }
}
