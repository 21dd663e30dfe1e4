package app.primed.stepper.view;

import app.primed.stepper.viewmodel.OpenProgram;
import app.primed.stepper.viewmodel.RunStatus;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.trace.RunEnd;
import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Says why a run stopped, with a button that goes to that step.
final class NoticeBar extends HBox {

    NoticeBar(RunStatus status, StepCursor cursor, OpenProgram program) {
        getStyleClass().add("stepper-notice");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label();
        words.setId("notice");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().bind(status.noticeProperty());

        var show = new Button("Show where");
        show.setMinWidth(USE_PREF_SIZE);
        show.getStyleClass().add("small");
        show.setOnAction(_ -> cursor.last());
        Icons.describe(show, "Go to the last step", "End");
        var atEnd = cursor.stepProperty().greaterThanOrEqualTo(cursor.totalProperty().subtract(1));
        var useful = cursor.totalProperty().greaterThan(0).and(atEnd.not())
                .and(program.modeProperty().isEqualTo(OpenProgram.Mode.WATCH));
        show.visibleProperty().bind(useful);

        status.endProperty().addListener((_, _, ending) -> {
            getStyleClass().remove("failed");
            if (ending.filter(e -> e.reason() == RunEnd.Reason.ERROR).isPresent()) {
                getStyleClass().add("failed");
            }
        });
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), words, show);
        visibleProperty().bind(status.noticeProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
