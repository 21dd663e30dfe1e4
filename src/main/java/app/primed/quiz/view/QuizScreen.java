package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.PredictionQuiz;
import app.primed.quiz.viewmodel.QuizViewModel;
import app.primed.ui.Screen;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The quiz: a start page, and one card at a time beside the place to answer it.
public final class QuizScreen implements Screen {
    private static final double COLUMN = 420;

    private final QuizViewModel quiz;
    private final PredictionQuiz predicting;
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

    /// @param predicting the programs whose moves are predicted
    /// @param mock the mock interview, which lies over everything else here
    public QuizScreen(QuizViewModel quiz, PredictionQuiz predicting, MockViewModel mock) {
        this.quiz = quiz;
        this.predicting = predicting;
        start = new StartPage(quiz, predicting);
        column = new CardColumn(quiz);
        challenge = new ChallengePane(quiz.challenge(), "quiz");
        answer = new AnswerPane(quiz);
        choice = new ChoicePane(quiz, column::focusForward);
        program.getStyleClass().add("program");
        root.getStyleClass().add("quiz");
        root.getStylesheets().add(
                Objects.requireNonNull(QuizScreen.class.getResource("/app/primed/quiz/quiz.css")).toExternalForm());
        work.getItems().addAll(column, new StackPane(challenge, answer, choice, program));
        SplitPane.setResizableWithParent(column, false);
        work.widthProperty().subscribe(this::placeDivider);
        this.mock = mock;
        interview = new MockPane(mock);
        start.lead(interview.button());
        var behind = new StackPane(work, start, new StatisticsPane(quiz.statistics()), new CramPane(quiz.cram()),
                new SchedulePane(quiz.schedule()), new BrowsePane(quiz.browse()));
        root.setCenter(new StackPane(behind, interview));
        root.setTop(errorLabel());
        var card = new CardKeys(quiz, root, this::isCovered, this::writeNote);
        new QuizKeys(quiz, this::isCovered, column::focusForward, card).listenOn(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (quiz.cardProperty().get().isEmpty() && !isCovered()) {
                MockKeys.openBy(event, mock);
            }
        });
        // What is behind the interview must not take the focus.
        mock.stageProperty().subscribe(stage -> {
            behind.setVisible(stage == MockViewModel.Stage.CLOSED);
            focusForward();
        });
        quiz.cardProperty().subscribe(this::showCard);
        // The start page may change what it offers after the last card: Space must not meet a button by chance.
        quiz.shelf().outlookProperty().subscribe(_ -> {
            if (quiz.cardProperty().get().isEmpty()) {
                focusForward();
            }
        });
        sheets().forEach(sheet -> sheet.subscribe((_, open) -> {
            if (open) {
                mock.leave(); // Asked for from the palette: it would open behind the interview, which is kept.
            } else {
                focusForward();
            }
        }));
        quiz.answerShownProperty().subscribe(_ -> {
            // A verdict leaves the focus in the code: who types on must not grade by a space.
            if (quiz.challenge().verdictProperty().get().isEmpty()) {
                focusForward();
            }
        });
    }

    /// Pages over the start page: whether each is open.
    private Stream<ObservableValue<Boolean>> sheets() {
        return Stream.of(quiz.statistics().openProperty(), quiz.cram().openProperty(), quiz.schedule().openProperty(),
                quiz.browse().openProperty());
    }

    private boolean isCovered() {
        return mock.stageProperty().get() != MockViewModel.Stage.CLOSED || sheets().anyMatch(ObservableValue::getValue);
    }

    /// Adds something to the start page's buttons.
    public void add(Node tool) {
        start.add(tool);
    }

    private void writeNote() {
        root.lookupAll(".note-under-answer").forEach(node -> ((CardNotePane) node).write());
    }

    private Node errorLabel() {
        var label = new Label();
        label.setId("quiz-trouble");
        label.getStyleClass().add("trouble");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(quiz.error());
        quiz.error().subscribe(text -> CardColumn.visible(label, !text.isEmpty()));
        return label;
    }

    /// The column takes the width its text wants when the screen first opens; then it is the person's.
    private void placeDivider(Number width) {
        if (!placed && width.doubleValue() > 0) {
            placed = true;
            work.setDividerPositions(COLUMN / width.doubleValue());
        }
    }

    private void showCard(Optional<Card> card) {
        if (card.isPresent() && mock.stageProperty().get() != MockViewModel.Stage.CLOSED) {
            mock.leave(); // Somebody asked for this card; the interview is kept.
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

    /// The focus goes where the person goes on: to the code of a challenge, else to the button that Space presses.
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
        if (quiz.cardProperty().get().isEmpty()) {
            start.focusForward();
        } else if (quiz.cardProperty().get().get() instanceof Card.Challenge && !quiz.answerShownProperty().get()) {
            challenge.focusCode();
        } else {
            column.focusForward();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> openItemProperty() {
        return Bindings.createStringBinding(
                () -> quiz.cardProperty().get().map(c -> c instanceof Card.Challenge
                        ? "Code challenge"
                        : c instanceof Card.Predict ? "Predict the state" : "Question")
                        .orElse(""),
                quiz.cardProperty());
    }

    @Override
    public ObservableValue<String> statusLeftProperty() {
        return Bindings.createStringBinding(() -> {
            var outlook = quiz.shelf().outlookProperty().get();
            var standing = quiz.overview().overviewProperty().get().standing();
            return (standing.streak() > 1 ? "Streak " + standing.streak() + " days   " : "")
                    + outlook.due() + " due · " + outlook.newCards() + " new"
                    + (standing.retention().isEmpty()
                            ? ""
                            : "   retention %.0f %% (target %.0f %%)".formatted(
                                    100 * standing.retention().getAsDouble(), 100 * quiz.statistics().target()));
        }, quiz.shelf().outlookProperty(), quiz.overview().overviewProperty());
    }

    @Override
    public ObservableValue<String> statusRightProperty() {
        return Bindings.createStringBinding(
                () -> quiz.cardProperty().get().isEmpty()
                        ? quiz.shelf().outlookProperty().get().next().map(n -> "next card " + n).orElse("")
                        : quiz.positionProperty().get(),
                quiz.cardProperty(), quiz.shelf().outlookProperty(), quiz.positionProperty());
    }

    @Override
    public void onShown() {
        if (quiz.cardProperty().get().isEmpty()) {
            quiz.reload();
            predicting.load();
            mock.load();
        }
        focusForward();
    }
}
