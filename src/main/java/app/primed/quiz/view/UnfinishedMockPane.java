package app.primed.quiz.view;

import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockReportMarkdown;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.ui.Icons;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Offers to continue an unfinished interview.
final class UnfinishedMockPane extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private final Button goOn = new Button("Continue");
    private final Button away = new Button("Delete");
    private final Button sure = new Button("Yes, delete the answers");

    UnfinishedMockPane(MockViewModel mock) {
        super(8);
        getStyleClass().addAll("card", "mock-waiting");
        var words = new Label();
        words.setId("mock-unfinished");
        words.setWrapText(true);
        goOn.setId("mock-go-on");
        goOn.getStyleClass().add("accent");
        Icons.describe(goOn, "Continue where it stopped; the clock starts again", "");
        goOn.setOnAction(_ -> mock.resume());
        away.setId("mock-away");
        Icons.describe(away, "Delete this interview and its answers", "");
        away.setOnAction(_ -> ask(true));
        sure.setId("mock-away-sure");
        sure.getStyleClass().add("danger");
        Icons.describe(sure, "Delete this interview and its answers permanently", "");
        sure.setOnAction(_ -> mock.discard());
        var row = new HBox(8, goOn, away, sure);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, row);
        mock.unfinishedProperty().subscribe(kept -> {
            QuizControls.visible(this, kept.isPresent());
            ask(false);
            words.setText(kept.map(UnfinishedMockPane::words).orElse(""));
        });
    }

    private void ask(boolean asked) {
        QuizControls.visible(away, !asked);
        QuizControls.visible(sure, asked);
        if (asked) {
            sure.requestFocus();
        }
    }

    private static String words(MockInterview kept) {
        var when = "The interview of " + DAY.format(kept.startedAt()) + " is not finished: ";
        if (kept.ended()) {
            return when + "its answers are still to be reviewed.";
        }
        return when + "it stopped at question " + (kept.index() + 1) + " of " + kept.questions().size() + ", "
                + (kept.timeLeft().isPositive()
                        ? MockReportMarkdown.clock(kept.timeLeft()) + " left."
                        : "past its time.")
                + " Your answers are saved.";
    }

    /// @return whether there is an interview to continue
    boolean focusForward() {
        if (isVisible()) {
            goOn.requestFocus();
        }
        return isVisible();
    }
}
