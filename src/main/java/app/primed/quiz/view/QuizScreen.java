package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.ui.FocusOwner;
import app.primed.ui.KeyMap;
import app.primed.ui.Screen;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The quiz: a start page, and the current card next to its answer.
public final class QuizScreen implements Screen {
    private static final double COLUMN = 420;

    private final Quiz quiz;
    private final List<QuizPage> pages;
    private final List<CardNotePane> notes;
    private final BorderPane root = new BorderPane();
    private final StartPage start;
    private final CardColumn column;
    private final ChallengePane challenge;
    private final AnswerPane answer;
    private final ChoicePane choice;
    private final ProgramPane program = new ProgramPane();
    private final MockViewModel mock;
    private final MockPane interview;
    private final SplitPane work = new SplitPane();
    private boolean placed;
    private Optional<Card> before = Optional.empty();

    public QuizScreen(Quiz quiz) {
        this.quiz = quiz;
        this.mock = quiz.mock();
        pages = pages(quiz);
        start = new StartPage(quiz, pages);
        notes = Stream.generate(() -> new CardNotePane(quiz.current(), quiz.cards(), quiz.actions())).limit(3).toList();
        column = new CardColumn(
                quiz.current(), quiz.review(), notes.get(0),
                new CardMenu(quiz.current(), quiz.review(), quiz.browse()));
        challenge = new ChallengePane(quiz.current().challenge(), "quiz");
        answer = new AnswerPane(quiz.current(), notes.get(1));
        choice = new ChoicePane(quiz.current(), notes.get(2), column::focusForward);
        program.getStyleClass().add("program");
        root.getStyleClass().add("quiz");
        root.getStylesheets().add(
                Objects.requireNonNull(QuizScreen.class.getResource("/app/primed/quiz/quiz.css")).toExternalForm());
        work.getItems().addAll(column, new StackPane(challenge, answer, choice, program));
        SplitPane.setResizableWithParent(column, false);
        work.widthProperty().subscribe(this::placeDivider);
        interview = new MockPane(mock);
        start.lead(interview.button());
        var behind = new StackPane(work, start);
        pages.forEach(page -> behind.getChildren().add(page.pane()));
        root.setCenter(new StackPane(behind, interview));
        root.setTop(errorLabel());
        new QuizKeys(quiz, root, this::isCovered, column::focusForward, this::writeNote);
        // Nodes behind the interview must not get the focus.
        mock.stageProperty().subscribe(stage -> {
            behind.setVisible(stage == MockViewModel.Stage.CLOSED);
            focusForward();
        });
        root.sceneProperty().flatMap(Scene::focusOwnerProperty)
                .subscribe(owner -> column.showKeys(FocusOwner.isWithin(root) && !KeyMap.isTyping(owner)));
        quiz.current().cardProperty().subscribe(this::showCard);
        // The start page may change after the last card: Space must not press a button by accident.
        quiz.overview().outlookProperty().subscribe(_ -> {
            if (quiz.current().cardProperty().get().isEmpty()) {
                focusForward();
            }
        });
        pages.forEach(page -> page.isOpen().subscribe((_, open) -> {
            if (open) {
                mock.leave(); // Opened from the palette: it must not open behind the interview, which is kept.
            } else {
                focusForward();
            }
        }));
        quiz.current().answerShownProperty().subscribe(_ -> {
            // After a verdict the focus stays in the code, so that a typed space does not grade.
            if (quiz.current().challenge().verdictProperty().get().isEmpty()) {
                focusForward();
            }
        });
    }

    /// The other pages; each adds its button to the start page.
    private static List<QuizPage> pages(Quiz quiz) {
        return List.of(
                new QuizPage("quiz-browse", "Cards", Feather.LIST,
                        "All cards: search, edit, suspend, delete, and the history of each",
                        QuizKey.BROWSE.binding().keys(),
                        quiz.browse()::open, quiz.browse().openProperty(), new BrowsePane(quiz.browse())),
                new QuizPage("quiz-cram", "Cram", Feather.ZAP, "Review cards without changing the schedule",
                        QuizKey.CRAM.binding().keys(),
                        quiz.cram()::open, quiz.cram().openProperty(), new CramPane(quiz.cram())),
                new QuizPage("quiz-statistics", "Statistics", Feather.BAR_CHART_2,
                        "Due cards, retention and readiness by topic", "", quiz.statistics()::open,
                        quiz.statistics().openProperty(), new StatisticsPane(quiz.statistics())),
                new QuizPage("quiz-schedule", "Scheduling", Feather.SLIDERS,
                        "Desired retention, new cards per day, steps",
                        "", quiz.schedule()::open, quiz.schedule().openProperty(),
                        new SchedulePane(quiz.schedule())));
    }

    private boolean isCovered() {
        return mock.stageProperty().get() != MockViewModel.Stage.CLOSED
                || pages.stream().anyMatch(page -> page.isOpen().getValue());
    }

    /// Adds a node to the buttons of the start page.
    public void add(Node tool) {
        start.add(tool);
    }

    private void writeNote() {
        notes.forEach(CardNotePane::write);
    }

    private Node errorLabel() {
        var label = new Label();
        label.setId("quiz-trouble");
        label.getStyleClass().add("trouble");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(quiz.error().textProperty());
        quiz.error().textProperty().subscribe(text -> QuizControls.visible(label, !text.isEmpty()));
        return label;
    }

    /// Sets the width of the column when the screen is first shown; later the user's width is kept.
    private void placeDivider(Number width) {
        if (!placed && width.doubleValue() > 0) {
            placed = true;
            work.setDividerPositions(COLUMN / width.doubleValue());
        }
    }

    private void showCard(Optional<Card> card) {
        if (card.isPresent() && mock.stageProperty().get() != MockViewModel.Stage.CLOSED) {
            mock.leave(); // This card was requested; the interview is kept.
        }
        var isChallenge = card.orElse(null) instanceof Card.Challenge;
        work.setVisible(card.isPresent());
        start.setVisible(card.isEmpty());
        challenge.setVisible(isChallenge);
        answer.setVisible(card.orElse(null) instanceof Card.Recall);
        choice.setVisible(card.orElse(null) instanceof Card.Choice);
        program.setVisible(card.orElse(null) instanceof Card.Predict);
        if (card.orElse(null) instanceof Card.Predict predict) {
            program.show(predict.code());
        }
        if (!card.equals(before)) {
            before = card;
            column.toTop();
            focusForward();
        }
    }

    /// Focuses where the answer is typed, or else the button that Space presses.
    private void focusForward() {
        if (root.getScene() == null) {
            return;
        }
        if (mock.stageProperty().get() != MockViewModel.Stage.CLOSED) {
            interview.focusForward();
            return;
        }
        if (isCovered()) {
            return; // The page has the focus.
        }
        if (quiz.current().cardProperty().get().isEmpty()) {
            start.focusForward();
        } else if (quiz.current().answerShownProperty().get()) {
            column.focusForward();
        } else {
            switch (quiz.current().cardProperty().get().get()) {
                case Card.Challenge _ -> challenge.focusCode();
                case Card.Recall _ -> answer.focusTyped();
                case Card.Choice _,Card.Predict _ -> column.focusForward();
            }
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> openItemProperty() {
        return Bindings.createStringBinding(
                () -> quiz.current().cardProperty().get().map(c -> c instanceof Card.Challenge
                        ? "Code challenge"
                        : c instanceof Card.Predict ? "Predict the state" : "Question")
                        .orElse(""),
                quiz.current().cardProperty());
    }

    @Override
    public ObservableValue<String> statusLeftProperty() {
        return Bindings.createStringBinding(() -> {
            var outlook = quiz.overview().outlookProperty().get();
            var summary = quiz.overview().overviewProperty().get().summary();
            return (summary.streak() > 1 ? "Streak " + summary.streak() + " days   " : "")
                    + outlook.due() + " due · " + outlook.newCards() + " new"
                    + (summary.retention().isEmpty()
                            ? ""
                            : "   retention %.0f %% (target %.0f %%)".formatted(
                                    100 * summary.retention().getAsDouble(), 100 * quiz.statistics().target()));
        }, quiz.overview().outlookProperty(), quiz.overview().overviewProperty());
    }

    @Override
    public ObservableValue<String> statusRightProperty() {
        return Bindings.createStringBinding(
                () -> quiz.current().cardProperty().get().isEmpty()
                        ? quiz.overview().outlookProperty().get().next().map(n -> "next card " + n).orElse("")
                        : quiz.review().positionProperty().get(),
                quiz.current().cardProperty(), quiz.overview().outlookProperty(), quiz.review().positionProperty());
    }

    @Override
    public void close() {
        challenge.close();
        interview.close();
    }

    @Override
    public void onShown() {
        if (quiz.current().cardProperty().get().isEmpty()) {
            quiz.cards().load();
            quiz.exercises().load();
            mock.load();
        }
        focusForward();
    }
}
