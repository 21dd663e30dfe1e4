package app.primed.quiz.view;

import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.MockViewModel.Stage;
import app.primed.ui.Icons;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The mock interview: setup, questions, review of the answers, report. The clock runs only while it is shown.
final class MockPane extends BorderPane {
    private static final Duration TICK = Duration.millis(200);

    private final MockViewModel mock;
    private final MockSetupPane setup;
    private final MockSessionPane asking;
    private final MockReviewPane review;
    private final MockReportPane report;
    private final Timeline ticking;

    MockPane(MockViewModel mock) {
        this.mock = mock;
        setup = new MockSetupPane(mock);
        asking = new MockSessionPane(mock.session(), mock::leave);
        review = new MockReviewPane(mock.answers());
        report = new MockReportPane(mock);
        ticking = new Timeline(new KeyFrame(TICK, _ -> mock.session().tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        setId("mock");
        getStyleClass().add("mock");
        getStylesheets().add(
                Objects.requireNonNull(MockPane.class.getResource("/app/primed/quiz/mock.css")).toExternalForm());
        setTop(errorLabel());
        setCenter(new StackPane(setup, asking, review, report));
        mock.stageProperty().subscribe(this::show);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                mock.session().pause();
            }
            tick();
        });
        new MockKeys(mock, asking, setup).listenOn(this);
    }

    private void show(Stage stage) {
        setVisible(stage != Stage.CLOSED);
        QuizControls.visible(setup, stage == Stage.SETUP);
        QuizControls.visible(asking, stage == Stage.ASKING);
        QuizControls.visible(review, stage == Stage.REVIEW);
        QuizControls.visible(report, stage == Stage.REPORT);
        tick();
        focusForward();
    }

    private void tick() {
        if (getScene() != null && mock.stageProperty().get() == Stage.ASKING) {
            ticking.play();
        } else {
            ticking.stop();
        }
    }

    void close() {
        asking.close();
    }

    /// Focuses the control to continue with.
    void focusForward() {
        switch (mock.stageProperty().get()) {
            case CLOSED -> {
                // The quiz has the focus.
            }
            case SETUP -> setup.focusForward();
            case ASKING -> asking.focusForward();
            case REVIEW -> review.focusForward();
            case REPORT -> report.focusForward();
        }
    }

    /// The button for the start page.
    Button button() {
        var open = new Button("", Icons.of(Feather.CLOCK));
        open.setId("quiz-mock");
        open.setOnAction(_ -> mock.open());
        mock.unfinishedProperty().subscribe(kept -> {
            open.setText(kept.isPresent() ? "Continue mock interview" : "Mock interview");
            Icons.describe(open, kept.isPresent()
                    ? "A mock interview is not finished: continue it or start another"
                    : "Questions against the clock, answers compared at the end, a report",
                    QuizKey.MOCK.binding().key());
        });
        return open;
    }

    private Node errorLabel() {
        var label = new Label();
        label.setId("mock-trouble");
        label.getStyleClass().add("trouble");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(mock.error().textProperty());
        mock.error().textProperty().subscribe(text -> QuizControls.visible(label, !text.isEmpty()));
        return label;
    }
}
