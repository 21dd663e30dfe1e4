package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.CardLabels;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.quiz.viewmodel.ReviewController;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The left column: progress, the card, its checks and the buttons.
final class CardColumn extends VBox {
    private final CurrentCard current;
    private final ReviewController review;
    private final Hyperlink source = new Hyperlink();
    private final MarkdownText title = new MarkdownText("", "question");
    private final MarkdownText prompt = new MarkdownText("", "body");
    private final Label checksTitle = QuizControls.eyebrow("CHECKS");
    private final CheckList checks = new CheckList();
    private final VBox hints = new VBox(8);
    private final Button hint = new Button("Hint");
    private final FlowPane tools = new FlowPane(6, 6);
    private final VBox explanation = new VBox(6);
    private final Button show = new Button();
    private final Label keysHere = new Label("keys go here");
    private final GradeBar grades;
    private final ScrollPane scroll;

    /// The note on a challenge; other cards have theirs below the answer.
    private final VBox noted;

    CardColumn(CurrentCard current, ReviewController review, CardNotePane note, CardMenu menu) {
        this.current = current;
        this.review = review;
        grades = new GradeBar(current, review);
        noted = new VBox(note);
        getStyleClass().add("column");
        setMinWidth(320);
        scroll = new ScrollPane(body());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot(menu));
        current.cardProperty().subscribe(_ -> refresh());
        current.answerShownProperty().subscribe(_ -> refresh());
        current.challenge().verdictProperty().subscribe(_ -> refresh());
        current.challenge().hintsShownProperty().subscribe(_ -> refresh());
    }

    private Node body() {
        var progress = new ProgressBar();
        progress.getStyleClass().add("round-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.progressProperty().bind(review.progressProperty());
        progress.setAccessibleText("Progress of this session");
        source.getStyleClass().add("source");
        source.setId("quiz-source");
        source.setWrapText(true);
        Icons.setTooltip(source, "Open the line this card was written on");
        source.setOnAction(_ -> current.openSource());

        var cramming = QuizControls.text("Cramming: your schedule does not change.", "aside");
        cramming.setId("quiz-cramming");
        review.crammingProperty().subscribe(on -> QuizControls.visible(cramming, on));
        var watch = new Button("Step through it", Icons.of(Feather.PLAY));
        watch.setId("quiz-watch");
        Icons.setTooltip(watch, "Step through this run, forward and backward");
        watch.disableProperty().bind(current.challenge().codeProperty().isEmpty());
        watch.setOnAction(_ -> current.challenge().watch());
        hint.setId("quiz-hint");
        hint.setOnAction(_ -> current.challenge().nextHint());
        tools.getChildren().addAll(watch, hint);

        var body =
                new VBox(progress, cramming, source, title, prompt, new VBox(6, checksTitle, checks), tools, hints,
                        explanation, noted);
        body.getStyleClass().add("column-body");
        return body;
    }

    private Node foot(CardMenu menu) {
        show.setId("quiz-show");
        show.getStyleClass().add("accent");
        show.setMaxWidth(Double.MAX_VALUE);
        var key = QuizControls.key("");
        key.textProperty().bind(current.typedAnswerProperty().map(typed -> (typed.isEmpty()
                ? QuizKey.SHOW_ANSWER
                : QuizKey.SUBMIT).binding().key()));
        show.setGraphic(key);
        show.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        show.setOnAction(_ -> review.advance());

        var back = new Button("Stop", Icons.of(Feather.ARROW_LEFT));
        back.setId("quiz-leave");
        back.getStyleClass().add("flat");
        Icons.describe(back, "Back to the start page; your grades are kept", "Esc");
        back.setOnAction(_ -> review.leave());
        var undo = new Button("Undo", Icons.of(Feather.CORNER_UP_LEFT));
        undo.setId("quiz-undo");
        undo.getStyleClass().add("flat");
        Icons.describe(undo, "Undo the last action and show its card again", "Ctrl Z");
        undo.disableProperty().bind(review.canUndoProperty().not());
        undo.setOnAction(_ -> review.undo());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var place = new Label();
        place.getStyleClass().addAll("muted", "small");
        place.textProperty().bind(review.positionProperty());
        keysHere.setId("quiz-keys-here");
        keysHere.getStyleClass().addAll("key", "keys-here");
        keysHere.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(4, back, undo, menu, gap, place);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);

        var said = QuizControls.text("", "muted", "small");
        said.setId("quiz-said");
        said.textProperty().bind(review.messageProperty());
        review.messageProperty().subscribe(text -> QuizControls.visible(said, !text.isEmpty()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(8, said, space, keysHere);
        var foot = new VBox(top, grades, show, row);
        foot.getStyleClass().add("column-foot");
        return foot;
    }

    private void refresh() {
        if (current.cardProperty().get().isEmpty()) {
            return;
        }
        var card = current.cardProperty().get().get();
        var shown = current.answerShownProperty().get();
        source.setText(CardLabels.source(card));
        QuizControls.visible(grades, shown);
        QuizControls.visible(show, !shown);
        QuizControls.visible(noted, card instanceof Card.Challenge);
        hints.getChildren().clear();
        explanation.getChildren().clear();
        switch (card) {
            case Card.Recall recall -> {
                title.setText(recall.prompt());
                QuizControls.visible(prompt, false);
                QuizControls.visible(checksTitle.getParent(), false);
                QuizControls.visible(tools, false);
                describeShow("Show answer", "Show the answer");
            }
            case Card.Choice choice -> {
                title.setText(choice.prompt());
                QuizControls.visible(prompt, false);
                QuizControls.visible(checksTitle.getParent(), false);
                QuizControls.visible(tools, false);
                describeShow("Show answer", "Show the correct options");
            }
            case Card.Predict predict -> {
                title.setText(predict.prompt());
                prompt.setText("Step through this program and predict what each step does. It grades itself: "
                        + "a wrong prediction is Again, none until the end is Good.");
                QuizControls.visible(prompt, true);
                QuizControls.visible(checksTitle.getParent(), false);
                QuizControls.visible(tools, false);
                describeShow("Predict in the stepper", "Open the program with its next step hidden");
            }
            case Card.Challenge c -> challenge(c, shown);
        }
    }

    private void challenge(Card.Challenge c, boolean shown) {
        var titled = !c.title().isBlank();
        title.setText(titled ? c.title() : c.prompt());
        prompt.setText(titled ? c.prompt() : "");
        QuizControls.visible(prompt, titled);
        QuizControls.visible(checksTitle.getParent(), !c.checks().isEmpty());
        QuizControls.visible(tools, true);
        checks.show(c, current.challenge().verdictProperty().get());
        var seen = current.challenge().hintsShownProperty().get();
        for (var i = 0; i < seen; i++) {
            var box = new VBox(QuizControls.eyebrow("HINT " + (i + 1)), new MarkdownText(c.hints().get(i), "body"));
            box.getStyleClass().add("hint");
            hints.getChildren().add(box);
        }
        QuizControls.visible(hint, !c.hints().isEmpty());
        hint.setDisable(seen >= c.hints().size());
        hint.setText("Hint " + Math.min(seen + 1, Math.max(1, c.hints().size())) + " of " + c.hints().size());
        Icons.describe(hint, "Show the next hint", "Ctrl H");
        // A failed run must not give the solution away.
        var unsolved = current.challenge().verdictProperty().get().filter(verdict -> !verdict.passed()).isPresent();
        if (shown && !unsolved && !c.explanation().isBlank()) {
            explanation.getChildren().addAll(QuizControls.eyebrow("EXPLANATION"),
                    new MarkdownText(c.explanation(), "body"));
        }
        describeShow("Grade without running", "Show the explanation and the grades");
    }

    private void describeShow(String text, String words) {
        show.setText(text);
        Icons.describe(show, words, "Space");
    }

    /// Says whether keys act on the card, or are typed into a text.
    void showKeys(boolean here) {
        keysHere.setVisible(here);
    }

    /// Focuses the default button, so that Space presses it.
    void focusForward() {
        if (current.answerShownProperty().get()) {
            grades.focusSuggested();
        } else {
            show.requestFocus();
        }
    }

    void toTop() {
        scroll.setVvalue(0);
    }
}
