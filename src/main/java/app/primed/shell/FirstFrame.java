package app.primed.shell;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// Waits until a window shows what is in it. On the FX thread.
final class FirstFrame {
    private FirstFrame() {}

    /// Runs an action once the next frame of a scene is on the screen.
    static void painted(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(() -> drawn(action));
            }
        });
    }

    /// Runs an action once the frame that was laid out last is on the screen.
    ///
    /// Frames and pictures are drawn by one thread in turn, and what puts a frame on the screen is queued before its
    /// successor is drawn: behind a picture, an empty one, there is nothing left to do for the frame.
    static void drawn(Runnable action) {
        var unused = new Region().snapshot(null, null);
        Platform.runLater(action);
    }
}
