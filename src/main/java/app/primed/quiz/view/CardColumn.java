package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.QuizViewModel;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The left column: where the round stands, the card, what is checked, and how to go on.
final class CardColumn extends VBox {
    private final QuizViewModel quiz;
    private final Hyperlink source = new Hyperlink();
    private final MarkdownText title = new MarkdownText("", "question");
    private final MarkdownText prompt = new MarkdownText("", "body");
    private final Label checksTitle = eyebrow("CHECKS");
    private final CheckList checks = new CheckList();
    private final VBox hints = new VBox(8);
    private final Button hint = new Button("Hint");
    private final FlowPane tools = new FlowPane(6, 6);
    private final VBox explanation = new VBox(6);
    private final Button show = new Button();
    private final GradeBar grades;
    private final ScrollPane scroll;

    /// A challenge's; other cards have theirs under the answer at the right.
    private final VBox noted;

    CardColumn(QuizViewModel quiz) {
        this.quiz = quiz;
        grades = new GradeBar(quiz);
        noted = new VBox(new CardNotePane(quiz));
        getStyleClass().add("column");
        setMinWidth(320);
        scroll = new ScrollPane(body());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot());
        quiz.cardProperty().subscribe(_ -> refresh());
        quiz.answerShownProperty().subscribe(_ -> refresh());
        quiz.challenge().verdictProperty().subscribe(_ -> refresh());
        quiz.challenge().hintsShownProperty().subscribe(_ -> refresh());
    }

    private Node body() {
        var progress = new ProgressBar();
        progress.getStyleClass().add("round-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.progressProperty().bind(quiz.progressProperty());
        progress.setAccessibleText("How much of this round is done");
        source.getStyleClass().add("source");
        source.setId("quiz-source");
        source.setWrapText(true);
        source.setTooltip(new Tooltip("Open the line this card was written on"));
        source.setOnAction(_ -> quiz.openSource());

        var cramming = Parts.text("Cramming: your schedule stays as it is.", "aside");
        cramming.setId("quiz-cramming");
        quiz.crammingProperty().subscribe(on -> visible(cramming, on));
        var watch = new Button("Watch it in the stepper", Icons.of(Feather.PLAY));
        watch.setId("quiz-watch");
        watch.setTooltip(new Tooltip("Step through this run, forward and backward"));
        watch.disableProperty().bind(quiz.challenge().codeProperty().isEmpty());
        watch.setOnAction(_ -> quiz.challenge().watch());
        hint.setId("quiz-hint");
        hint.setOnAction(_ -> quiz.challenge().nextHint());
        tools.getChildren().addAll(watch, hint);

        var body =
                new VBox(progress, cramming, source, title, prompt, new VBox(6, checksTitle, checks), tools, hints,
                        explanation, noted);
        body.getStyleClass().add("column-body");
        return body;
    }

    private Node foot() {
        show.setId("quiz-show");
        show.getStyleClass().add("accent");
        show.setMaxWidth(Double.MAX_VALUE);
        show.setGraphic(key("Space"));
        show.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        show.setOnAction(_ -> quiz.press());

        var back = new Button("Stop here", Icons.of(Feather.ARROW_LEFT));
        back.setId("quiz-leave");
        back.getStyleClass().add("flat");
        Icons.describe(back, "Back to the start page; what you graded is kept", "Esc");
        back.setOnAction(_ -> quiz.leave());
        var undo = new Button("Take back", Icons.of(Feather.CORNER_UP_LEFT));
        undo.setId("quiz-undo");
        undo.getStyleClass().add("flat");
        Icons.describe(undo, "Take back what you did last and show that card again", "Ctrl Z");
        undo.disableProperty().bind(quiz.canUndoProperty().not());
        undo.setOnAction(_ -> quiz.undo());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var place = new Label();
        place.getStyleClass().addAll("muted", "small");
        place.textProperty().bind(quiz.positionProperty());
        var row = new HBox(4, back, undo, new CardMenu(quiz), gap, place);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);

        var said = Parts.text("", "muted", "small");
        said.setId("quiz-said");
        said.textProperty().bind(quiz.messageProperty());
        quiz.messageProperty().subscribe(text -> visible(said, !text.isEmpty()));
        var foot = new VBox(said, grades, show, row);
        foot.getStyleClass().add("column-foot");
        return foot;
    }

    private void refresh() {
        if (quiz.cardProperty().get().isEmpty()) {
            return;
        }
        var card = quiz.cardProperty().get().get();
        var shown = quiz.answerShownProperty().get();
        source.setText(quiz.sourceOf(card));
        visible(grades, shown);
        visible(show, !shown);
        visible(noted, card instanceof Card.Challenge);
        hints.getChildren().clear();
        explanation.getChildren().clear();
        switch (card) {
            case Card.Recall recall -> {
                title.setText(recall.prompt());
                visible(prompt, false);
                visible(checksTitle.getParent(), false);
                visible(tools, false);
                describeShow("Show answer", "Show the answer");
            }
            case Card.Choice choice -> {
                title.setText(choice.prompt());
                visible(prompt, false);
                visible(checksTitle.getParent(), false);
                visible(tools, false);
                describeShow("Show answer", "Show which choices are right");
            }
            case Card.Predict predict -> {
                title.setText(predict.prompt());
                prompt.setText("Step this program and say before each move what it will do. It grades itself: "
                        + "a wrong prediction is Again, none to the end is Good.");
                visible(prompt, true);
                visible(checksTitle.getParent(), false);
                visible(tools, false);
                describeShow("Predict it in the stepper", "Open the program with its next move hidden");
            }
            case Card.Challenge c -> challenge(c, shown);
        }
    }

    private void challenge(Card.Challenge c, boolean shown) {
        var titled = !c.title().isBlank();
        title.setText(titled ? c.title() : c.prompt());
        prompt.setText(titled ? c.prompt() : "");
        visible(prompt, titled);
        visible(checksTitle.getParent(), !c.checks().isEmpty());
        visible(tools, true);
        checks.show(c, quiz.challenge().verdictProperty().get());
        var seen = quiz.challenge().hintsShownProperty().get();
        for (var i = 0; i < seen; i++) {
            var box = new VBox(eyebrow("HINT " + (i + 1)), new MarkdownText(c.hints().get(i), "body"));
            box.getStyleClass().add("hint");
            hints.getChildren().add(box);
        }
        visible(hint, !c.hints().isEmpty());
        hint.setDisable(seen >= c.hints().size());
        hint.setText("Hint " + Math.min(seen + 1, Math.max(1, c.hints().size())) + " of " + c.hints().size());
        Icons.describe(hint, "Show the next hint", "Ctrl H");
        // After a run that did not solve it the riddle stays one.
        var unsolved = quiz.challenge().verdictProperty().get().filter(verdict -> !verdict.passed()).isPresent();
        if (shown && !unsolved && !c.explanation().isBlank()) {
            explanation.getChildren().addAll(eyebrow("WHY IT IS SO"), new MarkdownText(c.explanation(), "body"));
        }
        describeShow("Grade it without a run", "Show why it is so, and the grades");
    }

    private void describeShow(String text, String words) {
        show.setText(text);
        Icons.describe(show, words, "Space");
    }

    /// The button to go on with gets the focus, so that Space means it.
    void focusForward() {
        if (quiz.answerShownProperty().get()) {
            grades.focusSuggested();
        } else {
            show.requestFocus();
        }
    }

    void toTop() {
        scroll.setVvalue(0);
    }

    static Label eyebrow(String text) {
        var label = new Label(text);
        label.getStyleClass().add("eyebrow");
        return label;
    }

    static Label key(String text) {
        var label = new Label(text);
        label.getStyleClass().add("key");
        return label;
    }

    static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    static void toggle(Node node, String style, boolean on) {
        node.getStyleClass().remove(style);
        if (on) {
            node.getStyleClass().add(style);
        }
    }
}
