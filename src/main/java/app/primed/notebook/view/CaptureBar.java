package app.primed.notebook.view;

import app.primed.notebook.viewmodel.CaptureViewModel;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// One line, one Enter: a thought or a chat line lands in its section.
final class CaptureBar extends HBox {
    private final CaptureField line;

    CaptureBar(CaptureViewModel capturing, Predicate<String> chat, Runnable leave) {
        getStyleClass().add("capture-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        var told = new Label();
        told.getStyleClass().addAll("small", "success-text");
        told.setMinWidth(Region.USE_PREF_SIZE);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        var stands = new PauseTransition(Duration.seconds(4));
        stands.setOnFinished(_ -> told.setText(""));
        line = new CaptureField("capture", capturing, chat, captured -> {
            told.setText("in " + captured.kind().heading());
            stands.playFromStart();
        }, leave);
        capturing.draftProperty().subscribe(words -> {
            if (!words.isEmpty()) {
                told.setText("");
            }
        });
        HBox.setHgrow(line, Priority.ALWAYS);
        var key = new Label("Ctrl Space");
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(line, told, key);
    }

    void focus() {
        line.focus();
    }
}
