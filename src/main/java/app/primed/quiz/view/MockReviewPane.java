package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.MockQuestion;
import app.primed.quiz.model.MockReportMarkdown;
import app.primed.quiz.viewmodel.MockReviewViewModel;
import app.primed.ui.Icons;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Reviews the answers one by one, each next to the expected answer.
final class MockReviewPane extends BorderPane {
    private static final Map<MockMark, String> WORDS = Map.of(
            MockMark.MISSED, "Missed", MockMark.PARTLY, "Partly", MockMark.GOOD, "Good");

    private final MockReviewViewModel review;
    private final Label place = new Label();
    private final Label about = new Label();
    private final Label said = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private final Button next = new Button("Next");
    private final Map<MockMark, Button> marks = new EnumMap<>(MockMark.class);

    MockReviewPane(MockReviewViewModel review) {
        this.review = review;
        place.setId("mock-answer-place");
        place.getStyleClass().add("mock-place");
        about.getStyleClass().addAll("muted", "small");
        about.setId("mock-answer-about");
        var head = new HBox(16, place, about);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("mock-head");
        setTop(head);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setBottom(foot());
        review.shownProperty().subscribe(this::show);
    }

    private Node foot() {
        var back = new Button("Back", Icons.of(Feather.ARROW_LEFT));
        back.setId("mock-answer-back");
        Icons.describe(back, "The previous answer", "Left");
        back.setOnAction(_ -> review.back());
        review.indexProperty().subscribe(at -> back.setDisable(at.intValue() == 0));
        var row = new HBox(8, back, grow(), said);
        for (var mark : MockMark.values()) {
            var number = String.valueOf(mark.ordinal() + 1);
            var button = new Button(WORDS.get(mark), QuizControls.key(number));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setId("mock-mark-" + number);
            button.getStyleClass().addAll("mock-mark", mark.word());
            Icons.describe(button, "This answer was " + (mark == MockMark.PARTLY ? "partly right" : mark.word()),
                    number);
            button.setOnAction(_ -> review.judge(mark));
            marks.put(mark, button);
            row.getChildren().add(button);
        }
        said.getStyleClass().addAll("muted", "small");
        said.setId("mock-mark-said");
        next.setId("mock-answer-next");
        next.getStyleClass().add("accent");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setGraphic(QuizControls.key("Enter"));
        Icons.describe(next, "The next answer", "Enter");
        next.setOnAction(_ -> review.next());
        row.getChildren().addAll(grow(), next);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("mock-foot");
        return row;
    }

    private void show(Optional<MockQuestion> shown) {
        shown.ifPresent(asked -> {
            place.setText("answer %d of %d".formatted(review.indexProperty().get() + 1, review.size()));
            about.setText(asked.card().topic() + " · " + (asked.reached()
                    ? MockReportMarkdown.clock(asked.spent()) + " taken"
                    : "not reached"));
            scroll.setContent(new MockAnswerPane(asked, review.isRunning()));
            scroll.setVvalue(0);
            marks.forEach((mark, button) -> {
                QuizControls.visible(button, review.isOwn());
                QuizControls.toggle(button, "chosen", asked.mark().equals(Optional.of(mark)));
            });
            said.setText(words(asked));
            next.setDisable(!review.isJudged());
            next.setText(review.indexProperty().get() + 1 < review.size() ? "Next" : "Report");
            Icons.describe(next,
                    review.indexProperty().get() + 1 < review.size() ? "The next answer" : "See how it went",
                    "Enter");
            focusForward();
        });
    }

    private String words(MockQuestion asked) {
        if (review.isOwn()) {
            return asked.remark().isEmpty() ? "How was it?" : asked.remark() + " How was it?";
        }
        if (asked.mark().isEmpty()) {
            return "The checks are running…";
        }
        var by = asked.card() instanceof Card.Choice ? "by your choice" : "by its checks";
        return WORDS.getOrDefault(asked.mark().get(), "") + ", " + by;
    }

    private static Region grow() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void focusForward() {
        if (!next.isDisabled()) {
            next.requestFocus();
        } else {
            scroll.requestFocus();
        }
    }
}
