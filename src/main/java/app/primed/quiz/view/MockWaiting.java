package app.primed.quiz.view;

import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockPage;
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

/// Offers an interview that was not finished: the program was closed or ended in the middle of it.
final class MockWaiting extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private final Button goOn = new Button("Go on with it");
    private final Button away = new Button("Throw it away");
    private final Button sure = new Button("Yes, throw the answers away");

    MockWaiting(MockViewModel mock) {
        super(8);
        getStyleClass().addAll("card", "mock-waiting");
        var words = new Label();
        words.setId("mock-unfinished");
        words.setWrapText(true);
        goOn.setId("mock-go-on");
        goOn.getStyleClass().add("accent");
        Icons.describe(goOn, "Go on where it stopped; the clock starts again", "");
        goOn.setOnAction(_ -> mock.goOn());
        away.setId("mock-away");
        Icons.describe(away, "Throw this interview and its answers away", "");
        away.setOnAction(_ -> ask(true));
        sure.setId("mock-away-sure");
        sure.getStyleClass().add("danger");
        Icons.describe(sure, "Throw this interview and its answers away for good", "");
        sure.setOnAction(_ -> mock.throwAway());
        var row = new HBox(8, goOn, away, sure);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, row);
        mock.unfinished().subscribe(kept -> {
            CardColumn.visible(this, kept.isPresent());
            ask(false);
            words.setText(kept.map(MockWaiting::words).orElse(""));
        });
    }

    private void ask(boolean asked) {
        CardColumn.visible(away, !asked);
        CardColumn.visible(sure, asked);
        if (asked) {
            sure.requestFocus();
        }
    }

    private static String words(MockInterview kept) {
        var when = "The interview of " + DAY.format(kept.began()) + " is not finished: ";
        if (kept.ended()) {
            return when + "its answers wait to be looked through.";
        }
        return when + "it stopped at question " + (kept.at() + 1) + " of " + kept.questions().size() + ", "
                + (kept.left().isPositive()
                        ? MockPage.clock(kept.left()) + " left."
                        : "past its time.")
                + " What you wrote is kept.";
    }

    /// @return whether there is something to go on with
    boolean focusForward() {
        if (isVisible()) {
            goOn.requestFocus();
        }
        return isVisible();
    }
}
