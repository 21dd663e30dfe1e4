package app.primed.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// Writes when the window was there, when it was painted and when its note could be read, for whoever measures the start:
/// to the file that `-Dprimed.start.log` names, and otherwise nothing.
final class StartLog {
    private static final @Nullable String FILE = System.getProperty("primed.start.log");

    private StartLog() {}

    /// @param readable whether the frame that is laid out next shows the note
    static void watch(Stage stage, BooleanSupplier readable) {
        if (FILE == null) {
            return;
        }
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> {
            write("window");
            new Frames(stage.getScene(), readable).watch();
        });
    }

    private static void write(String moment) {
        try {
            Files.writeString(Path.of(FILE == null ? "" : FILE), moment + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks after each layout what the frame shows that is drawn now.
    private static final class Frames {
        private final Scene scene;
        private final BooleanSupplier readable;
        private final Runnable laidOut = this::laidOut;
        private boolean painted;

        private Frames(Scene scene, BooleanSupplier readable) {
            this.scene = scene;
            this.readable = readable;
        }

        private void watch() {
            scene.addPostLayoutPulseListener(laidOut);
        }

        private void laidOut() {
            if (!painted) {
                painted = true;
                Platform.runLater(() -> FirstFrame.drawn(() -> write("painted")));
            }
            if (readable.getAsBoolean()) {
                scene.removePostLayoutPulseListener(laidOut);
                Platform.runLater(() -> FirstFrame.drawn(() -> write("readable")));
            }
        }
    }
}
