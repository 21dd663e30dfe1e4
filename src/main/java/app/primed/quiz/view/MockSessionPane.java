package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.ClockReading;
import app.primed.quiz.viewmodel.MockSessionViewModel;
import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The running interview: one question at a time, and the clock.
final class MockSessionPane extends BorderPane {
    private final MockSessionViewModel session;
    private final Runnable leave;
    private final MockQuestionPane question;
    private final Button next = new Button("Next");
    private final Button goOn = new Button("Continue");
    private final Button end = new Button("End now");
    private final Node paused;
    private final Node ending;

    /// @param leave returns to the quiz; the interview is kept
    MockSessionPane(MockSessionViewModel session, Runnable leave) {
        this.session = session;
        this.leave = leave;
        question = new MockQuestionPane(session);
        paused = paused();
        ending = ending();
        setTop(head());
        setCenter(new StackPane(question, paused));
        var foot = foot();
        setBottom(new StackPane(foot, ending));
        session.cardProperty().subscribe(_ -> {
            refresh();
            focusForward();
        });
        session.pausedProperty().subscribe(_ -> {
            refresh();
            focusForward();
        });
        session.endPromptProperty().subscribe(words -> {
            QuizControls.visible(ending, !words.isEmpty());
            foot.setVisible(words.isEmpty());
            focusForward();
        });
    }

    private Node head() {
        var place = new Label();
        place.setId("mock-place");
        place.getStyleClass().add("mock-place");
        place.textProperty().bind(session.positionProperty());
        var news = new Label();
        news.setId("mock-news");
        news.getStyleClass().add("mock-news");
        news.textProperty().bind(session.clock().noticeProperty());
        var clock = new Label();
        clock.setId("mock-clock");
        clock.getStyleClass().add("mock-clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        session.clock().timeProperty().subscribe(time -> {
            clock.setText(time.text());
            clock.setAccessibleText(time.spoken());
            for (var mood : ClockReading.Urgency.values()) {
                QuizControls.toggle(clock, mood.name().toLowerCase(java.util.Locale.ROOT), mood == time.urgency());
            }
        });
        var pause = new Button("Pause", Icons.of(Feather.PAUSE));
        pause.setId("mock-pause");
        Icons.describe(pause, "Stop the clock and hide the question", MockKey.PAUSE.binding().key());
        pause.setOnAction(_ -> session.pause());
        session.pausedProperty().subscribe(still -> pause.setDisable(still));
        var over = new Button("End now");
        over.setId("mock-end");
        Icons.describe(over, "End the interview and review the answers", "Esc");
        over.setOnAction(_ -> session.requestEnd());
        session.pausedProperty().subscribe(still -> over.setDisable(still));
        var row = new HBox(16, place, news, grow(), clock, pause, over);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("mock-head");
        return new VBox(row, share());
    }

    private Node share() {
        var bar = new ProgressBar();
        bar.setId("mock-share");
        bar.getStyleClass().add("mock-share");
        bar.setMaxWidth(Double.MAX_VALUE);
        session.clock().shareProperty().subscribe(part -> {
            bar.setProgress(Math.min(1, part.doubleValue()));
            QuizControls.toggle(bar, "over", part.doubleValue() > 1);
            bar.setAccessibleText("%.0f %% of this question's share of the time".formatted(100 * part.doubleValue()));
        });
        return bar;
    }

    private Node foot() {
        var back = new Button("Back", Icons.of(Feather.ARROW_LEFT));
        back.setId("mock-previous");
        Icons.describe(back, "Back to the previous question", "Ctrl Page Up");
        back.setOnAction(_ -> session.back());
        var skip = new Button("Skip");
        skip.setId("mock-skip");
        Icons.describe(skip, "Skip this question; it counts as missed unless you answer it later",
                "S outside a text field");
        skip.setOnAction(_ -> session.skip());
        next.setId("mock-next");
        next.getStyleClass().add("accent");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(_ -> session.next());
        session.cardProperty().subscribe(_ -> back.setDisable(session.isFirst()));
        var row = new HBox(12, back, grow(), skip, next);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("mock-foot");
        session.pausedProperty().subscribe(still -> row.setDisable(still));
        return row;
    }

    private Node paused() {
        var words = new Label("Paused. The question is shown again when you continue.");
        words.getStyleClass().add("headline");
        words.setWrapText(true);
        goOn.setId("mock-resume");
        goOn.getStyleClass().add("accent");
        goOn.setGraphic(QuizControls.key(MockKey.PAUSE.binding().key()));
        goOn.setContentDisplay(ContentDisplay.RIGHT);
        Icons.describe(goOn, "Show the question and start the clock again", MockKey.PAUSE.binding().key());
        goOn.setOnAction(_ -> session.resume());
        var away = new Button("Leave");
        away.setId("mock-leave");
        Icons.describe(away, "Back to the quiz; the interview is saved, and you can continue it later", "Esc");
        away.setOnAction(_ -> leave.run());
        var row = new HBox(12, goOn, away);
        row.setAlignment(Pos.CENTER);
        var box = new VBox(20, words, row);
        box.setId("mock-paused");
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("mock-paused");
        return box;
    }

    private Node ending() {
        var words = new Label();
        words.setId("mock-ask");
        words.setWrapText(true);
        words.textProperty().bind(session.endPromptProperty());
        end.setId("mock-end-sure");
        end.getStyleClass().add("accent");
        end.setGraphic(QuizControls.key("Enter"));
        end.setContentDisplay(ContentDisplay.RIGHT);
        end.setMinWidth(Region.USE_PREF_SIZE);
        Icons.describe(end, "End the interview and review the answers", "Enter");
        end.setOnAction(_ -> session.end());
        var no = new Button("Not yet", QuizControls.key("Esc"));
        no.setId("mock-not-yet");
        no.setContentDisplay(ContentDisplay.RIGHT);
        no.setMinWidth(Region.USE_PREF_SIZE);
        Icons.describe(no, "Continue the interview; the clock is still running", "Esc");
        no.setOnAction(_ -> session.cancelEnd());
        var row = new HBox(12, words, grow(), no, end);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("mock-foot", "mock-ending");
        return row;
    }

    private void refresh() {
        var still = session.pausedProperty().get();
        question.setVisible(!still);
        paused.setVisible(still);
        next.setText(session.isLast() ? "Finish" : "Next");
        // In code, Ctrl Enter runs the checks, as elsewhere.
        var key = session.cardProperty().get().orElse(null) instanceof Card.Challenge ? "Ctrl Page Down" : "Ctrl Enter";
        next.setGraphic(QuizControls.key(key));
        Icons.describe(next, session.isLast() ? "End the interview and review the answers" : "The next question",
                key);
    }

    private static Region grow() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void close() {
        question.close();
    }

    /// Moves the focus from a text field to the default button.
    void focusButtons() {
        next.requestFocus();
    }

    void focusForward() {
        if (ending.isVisible()) {
            end.requestFocus();
        } else if (session.pausedProperty().get()) {
            goOn.requestFocus();
        } else if (!question.focusAnswer()) {
            next.requestFocus();
        }
    }
}
