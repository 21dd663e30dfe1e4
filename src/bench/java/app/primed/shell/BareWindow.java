package app.primed.shell;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.util.Duration;

/// A JavaFX window with a label: what a start cannot be faster than.
public final class BareWindow {
    private BareWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Label("Primed"), 1440, 900));
            StartLog.watch(stage, () -> true);
            stage.show();
            if (Boolean.getBoolean("primed.bench.ends")) {
                var seen = new PauseTransition(Duration.seconds(2));
                seen.setOnFinished(_ -> stage.hide());
                seen.play();
            }
        });
    }
}
