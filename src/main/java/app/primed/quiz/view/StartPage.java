package app.primed.quiz.view;

import app.primed.quiz.viewmodel.OverviewViewModel;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.ui.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The start page: due and new cards, the date of the interview, the other pages, challenges and files that could not
/// be read.
final class StartPage extends ScrollPane {
    /// The number of new cards that one click adds.
    private static final int MORE = 10;

    private final Quiz quiz;
    private final Label headline = new Label();
    private final Label below = QuizControls.text("", "muted");
    private final Button begin = new Button("Start");
    private final Button more = new Button("", Icons.of(Feather.PLUS));
    private final Button undo = new Button("Undo the last grade", Icons.of(Feather.CORNER_UP_LEFT));
    private final FlowPane modes = new FlowPane(10, 10);
    private final ChallengeList challenges;
    private final VBox problems = new VBox(6);

    StartPage(Quiz quiz, List<QuizPage> pages) {
        this.quiz = quiz;
        challenges = new ChallengeList(quiz.overview(), quiz.review());
        headline.getStyleClass().add("big");
        headline.setWrapText(true);
        headline.setId("quiz-headline");
        begin.setId("quiz-begin");
        begin.getStyleClass().addAll("accent", "begin");
        begin.setGraphic(QuizControls.key("Space"));
        begin.setContentDisplay(ContentDisplay.RIGHT);
        Icons.describe(begin, "Review due cards and some new ones", "Space");
        begin.setOnAction(_ -> quiz.review().start());
        more.setId("quiz-more");
        more.setOnAction(_ -> quiz.review().learnMore(MORE));
        undo.setId("quiz-start-undo");
        Icons.describe(undo, "Undo the last grade and show its card again", "Ctrl Z");
        undo.setOnAction(_ -> quiz.review().undo());
        var buttons = new FlowPane(10, 10, begin, more, undo);
        buttons.setAlignment(Pos.CENTER_LEFT);
        pages.forEach(page -> add(button(page)));
        var column = new VBox(new VBox(6, headline, below), buttons,
                new InterviewDayPane(quiz.cards(), quiz.overview(), quiz.schedule(), quiz.statistics()),
                new VBox(8, QuizControls.eyebrow("MORE"), modes), problems, challenges,
                new PredictionList(quiz.exercises()));
        column.getStyleClass().add("start");
        column.setMaxWidth(760);
        var centred = new HBox(column);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        setContent(centred);
        setFitToWidth(true);
        setFocusTraversable(true);
        quiz.overview().outlookProperty().subscribe(_ -> refresh());
        quiz.cards().loadedProperty().subscribe(_ -> refresh());
        quiz.review().canUndoProperty().subscribe(_ -> refresh());
        quiz.cards().problemsProperty().subscribe(_ -> listProblems());
    }

    private static Button button(QuizPage page) {
        var button = new Button(page.name(), Icons.of(page.icon()));
        button.setId(page.id());
        Icons.describe(button, page.description(), page.key());
        button.setOnAction(_ -> page.open().run());
        return button;
    }

    /// Adds a node at the start of the row of modes.
    void lead(Node mode) {
        modes.getChildren().addFirst(mode);
    }

    /// Adds a node to the row of modes.
    void add(Node mode) {
        modes.getChildren().add(mode);
    }

    private void refresh() {
        var outlook = quiz.overview().outlookProperty().get();
        QuizControls.visible(begin, outlook.hasCards());
        begin.setText(outlook.done() > 0 ? "Continue" : "Start");
        QuizControls.visible(undo, quiz.review().canUndoProperty().get());
        int extra = Math.min(MORE, outlook.moreNewCards());
        QuizControls.visible(more, !outlook.hasCards() && extra > 0);
        more.setText(extra == 1 ? "1 more new card" : extra + " more new cards");
        Icons.describe(more, "In addition to today's new cards", "");
        if (!quiz.cards().loadedProperty().get()) {
            headline.setText("Reading notes and decks…");
            below.setText("");
        } else if (outlook.hasCards()) {
            headline.setText(count(outlook));
            below.setText(outlook.done() > 0
                    ? "%,d done today. Your session continues where you stopped.".formatted(
                            outlook.done())
                    : "Read the question, answer it aloud or in writing, then show the answer and grade yourself.");
        } else if (outlook.all() == 0) {
            headline.setText("No cards yet");
            below.setText(
                    "Write a question in a note, under a heading like Interview questions: it becomes a card at once, "
                            + "and the text below it is the answer. Or put a deck into the folder quizzes.");
        } else {
            headline.setText(outlook.done() > 0 ? "Done for today" : "Nothing is due");
            below.setText((outlook.done() > 0 ? "%,d done. ".formatted(outlook.done()) : "")
                    + outlook.next().map(n -> "The next card comes " + n + ". ").orElse("")
                    + (quiz.overview().challengesProperty().get().isEmpty() ? "" : "A challenge is always open."));
        }
    }

    private String count(OverviewViewModel.Outlook outlook) {
        if (outlook.due() == 0) {
            return outlook.newCards() == 1 ? "1 new card" : outlook.newCards() + " new cards";
        }
        // Before an interview, cards may be worth asking before they are due.
        var asked = quiz.cards().interviewMoment().isPresent() ? " to go over" : " due";
        return outlook.due() + asked + (outlook.newCards() > 0 ? " · " + outlook.newCards() + " new" : "");
    }

    private void listProblems() {
        problems.getChildren().clear();
        var all = quiz.cards().problemsProperty().get();
        QuizControls.visible(problems, !all.isEmpty());
        if (!all.isEmpty()) {
            problems.getChildren().add(QuizControls.eyebrow("PROBLEMS"));
            all.stream().limit(20).forEach(c -> problems.getChildren().add(QuizControls.text(c.toString(), "small")));
            if (all.size() > 20) {
                problems.getChildren().add(new Label("and " + (all.size() - 20) + " more"));
            }
        }
    }

    void focusForward() {
        if (begin.isVisible()) {
            begin.requestFocus();
        } else if (more.isVisible()) {
            more.requestFocus();
        } else if (!challenges.focusFirst()) {
            requestFocus();
        }
    }
}
