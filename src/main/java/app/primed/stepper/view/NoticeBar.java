package app.primed.stepper.view;

import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.RunEnd;
import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Says why a run stopped, and leads to the step where it did.
final class NoticeBar extends HBox {

    NoticeBar(StepperViewModel stepper) {
        getStyleClass().add("stepper-notice");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label();
        words.setId("notice");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().bind(stepper.noticeProperty());

        var show = new Button("Show where");
        show.setMinWidth(USE_PREF_SIZE);
        show.getStyleClass().add("small");
        show.setOnAction(_ -> stepper.last());
        Icons.describe(show, "Go to the last step", "End");
        var atEnd = stepper.stepProperty().greaterThanOrEqualTo(stepper.totalProperty().subtract(1));
        var useful = stepper.totalProperty().greaterThan(0).and(atEnd.not())
                .and(stepper.modeProperty().isEqualTo(StepperViewModel.Mode.WATCH));
        show.visibleProperty().bind(useful);

        stepper.endingProperty().addListener((_, _, ending) -> {
            getStyleClass().remove("failed");
            if (ending.filter(e -> e.reason() == RunEnd.Reason.ERROR).isPresent()) {
                getStyleClass().add("failed");
            }
        });
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), words, show);
        visibleProperty().bind(stepper.noticeProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
