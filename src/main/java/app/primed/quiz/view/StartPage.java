package app.primed.quiz.view;

import app.primed.quiz.viewmodel.CardShelf;
import app.primed.quiz.viewmodel.Predicting;
import app.primed.quiz.viewmodel.QuizViewModel;
import app.primed.quiz.viewmodel.CardShelf.ChallengeLine;
import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What waits: cards due, new cards, the challenges; and what could not be read.
final class StartPage extends ScrollPane {
    private final QuizViewModel quiz;
    private final Label headline = new Label();
    private final Label below = new Label();
    private final Button begin = new Button("Start");
    private final Button undo = new Button("Take back the last grade", Icons.of(Feather.CORNER_UP_LEFT));
    private final VBox challenges = new VBox(6);
    private final VBox complaints = new VBox(6);
    /// How many challenges are listed unasked.
    private int most = 60;
    private final HBox tools = new HBox(10);

    StartPage(QuizViewModel quiz, Predicting predicting) {
        this.quiz = quiz;
        headline.getStyleClass().add("big");
        headline.setWrapText(true);
        headline.setId("quiz-headline");
        below.setWrapText(true);
        below.getStyleClass().add("muted");
        begin.setId("quiz-begin");
        begin.getStyleClass().addAll("accent", "begin");
        begin.setGraphic(CardColumn.key("Space"));
        begin.setContentDisplay(ContentDisplay.RIGHT);
        Icons.describe(begin, "Ask what is due, with some new cards", "Space");
        begin.setOnAction(_ -> quiz.start());
        undo.setId("quiz-start-undo");
        Icons.describe(undo, "Take the last grade back and show that card again", "Ctrl Z");
        undo.setOnAction(_ -> quiz.undo());

        var statistics = new Button("Statistics", Icons.of(Feather.BAR_CHART_2));
        statistics.setId("quiz-statistics");
        Icons.describe(statistics, "What falls due, what you kept, and how ready you are", "");
        statistics.setOnAction(_ -> quiz.statistics().open());
        var buttons = new HBox(10, begin, undo, statistics, tools);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var column = new VBox(new VBox(6, headline, below), buttons, challenges,
                new RiddleList(predicting), complaints);
        column.getStyleClass().add("start");
        column.setMaxWidth(680);
        var centred = new HBox(column);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        setContent(centred);
        setFitToWidth(true);
        setFocusTraversable(true);
        quiz.shelf().outlook().subscribe(_ -> refresh());
        quiz.shelf().loaded().subscribe(_ -> refresh());
        quiz.undoable().subscribe(_ -> refresh());
        quiz.shelf().challenges().subscribe(_ -> listChallenges());
        quiz.shelf().complaints().subscribe(_ -> listComplaints());
    }

    /// Adds something to the row of buttons.
    void add(Node tool) {
        tools.getChildren().add(tool);
    }

    private void refresh() {
        var outlook = quiz.shelf().outlook().get();
        var any = outlook.due() + outlook.fresh() > 0;
        CardColumn.visible(begin, any);
        CardColumn.visible(undo, quiz.undoable().get());
        if (!quiz.shelf().loaded().get()) {
            headline.setText("Reading notes and decks…");
            below.setText("");
        } else if (any) {
            headline.setText(count(outlook));
            below.setText(
                    "Look at the question, answer it aloud or in writing, then look and say how well you knew it.");
        } else if (outlook.all() == 0) {
            headline.setText("No cards yet");
            below.setText("Write a question in a note, under a heading like Interview questions: it is a card at once, "
                    + "and what stands below it is the answer. Or put a deck into the folder quizzes.");
        } else {
            headline.setText("Nothing is due");
            below.setText(outlook.next().map(n -> "The next card comes " + n + ". ").orElse("")
                    + (quiz.shelf().challenges().get().isEmpty() ? "" : "A challenge is always open."));
        }
    }

    private static String count(CardShelf.Outlook outlook) {
        if (outlook.due() == 0) {
            return outlook.fresh() == 1 ? "1 new card" : outlook.fresh() + " new cards";
        }
        return outlook.due() + " due" + (outlook.fresh() > 0 ? " · " + outlook.fresh() + " new" : "");
    }

    private void listChallenges() {
        challenges.getChildren().clear();
        if (!quiz.shelf().challenges().get().isEmpty()) {
            challenges.getChildren().add(CardColumn.eyebrow("CHALLENGES"));
            var all = quiz.shelf().challenges().get();
            all.stream().limit(most).forEach(line -> challenges.getChildren().add(row(line)));
            if (all.size() > most) {
                var more = new Button("Show all %,d".formatted(all.size()));
                more.setId("more-challenges");
                more.setOnAction(_ -> {
                    most = Integer.MAX_VALUE;
                    listChallenges();
                });
                challenges.getChildren().add(more);
            }
        }
    }

    private Node row(ChallengeLine line) {
        var title = new Label(line.title());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var when = new Label(line.when());
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.getStyleClass().addAll("muted", "small");
        var inside = new HBox(10, Icons.of(Feather.CODE), title, gap, when);
        inside.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(inside);
        button.getStyleClass().add("challenge");
        button.setId("challenge-" + line.card().id());
        button.setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.setAccessibleText("Challenge: " + line.title() + ", " + line.when());
        button.setTooltip(new Tooltip("Open this challenge"));
        button.setOnAction(_ -> quiz.open(line.card()));
        return button;
    }

    private void listComplaints() {
        complaints.getChildren().clear();
        var all = quiz.shelf().complaints().get();
        if (!all.isEmpty()) {
            complaints.getChildren().add(CardColumn.eyebrow("LEFT OUT"));
            all.stream().limit(20).forEach(c -> {
                var text = new Label(c.toString());
                text.setWrapText(true);
                text.getStyleClass().add("small");
                complaints.getChildren().add(text);
            });
            if (all.size() > 20) {
                complaints.getChildren().add(new Label("and " + (all.size() - 20) + " more"));
            }
        }
    }

    void focusForward() {
        if (begin.isVisible()) {
            begin.requestFocus();
        } else if (challenges.getChildren().size() > 1) {
            challenges.getChildren().get(1).requestFocus();
        } else {
            requestFocus();
        }
    }
}
