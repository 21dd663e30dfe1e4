package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.IntervalFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The current card: its answer, whether the expected answer is shown, and the interval of each grade.
public final class CurrentCard {
    private final CardRepository cards;
    private final InstantSource clock;
    private final ChallengeViewModel challenge;
    private final QuizHost host;
    private final ChoiceViewModel choices = new ChoiceViewModel();
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper answerShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<Grade, String>> intervals = new ReadOnlyObjectWrapper<>(Map.of());
    private final StringProperty typedAnswer = new SimpleStringProperty("");

    CurrentCard(CardRepository cards, ChallengeViewModel challenge, QuizHost host, InstantSource clock) {
        this.cards = cards;
        this.challenge = challenge;
        this.host = host;
        this.clock = clock;
        // A challenge can be graded once its run was judged.
        challenge.verdictProperty().subscribe(verdict -> {
            if (verdict.isPresent() && card.get().isPresent()) {
                showAnswer();
            }
        });
        cards.changesProperty().subscribe(_ -> refresh());
    }

    void show(Card shown, boolean withAnswer) {
        challenge.leave();
        typedAnswer.set("");
        answerShown.set(withAnswer);
        if (shown instanceof Card.Choice choice) {
            choices.open(choice, shown.id().hashCode() + cards.progress().reviews(shown.id()).size());
        } else {
            choices.leave();
        }
        card.set(Optional.of(shown));
        if (shown instanceof Card.Challenge c) {
            challenge.open(c);
        }
        updateIntervals();
    }

    void clear() {
        challenge.leave();
        choices.leave();
        card.set(Optional.empty());
    }

    /// Shows the new text of a card that was edited; the typed answer is kept.
    private void refresh() {
        card.get().ifPresent(old -> cards.find(old.id()).filter(now -> !now.equals(old)).ifPresent(now -> {
            switch (now) {
                case Card.Choice choice when old instanceof Card.Choice before
                        && before.options().equals(choice.options()) -> {
                    choices.refresh(choice);
                    card.set(Optional.of(choice));
                }
                case Card.Challenge c when old instanceof Card.Challenge -> {
                    challenge.refresh(c);
                    card.set(Optional.of(c));
                }
                case Card.Recall _ when old instanceof Card.Recall -> card.set(Optional.of(now));
                case Card.Predict _ when old instanceof Card.Predict -> card.set(Optional.of(now));
                default -> show(now, answerShown.get());
            }
        }));
    }

    /// Programs to predict have no answer.
    public void showAnswer() {
        if (card.get().filter(c -> !(c instanceof Card.Predict)).isPresent()) {
            updateIntervals();
            answerShown.set(true);
        }
    }

    /// Chooses an option by its 0-based position, until the answer is shown.
    public void choose(int position) {
        if (!answerShown.get()) {
            choices.choose(position);
        }
    }

    /// Whether keys choose options now rather than grade.
    public boolean isChoosing() {
        return choices.cardProperty().get().isPresent() && !answerShown.get();
    }

    /// Good, or Again if the wrong options are chosen or the last run of the challenge did not pass.
    public Grade suggested() {
        if (choices.cardProperty().get().isPresent()) {
            return choices.isCorrect() ? Grade.GOOD : Grade.AGAIN;
        }
        return challenge.verdictProperty().get().filter(v -> !v.passed()).isPresent() ? Grade.AGAIN : Grade.GOOD;
    }

    private void updateIntervals() {
        var now = clock.instant();
        var progress = cards.progress();
        card.get().ifPresent(c -> intervals.set(progress.scheduler()
                .choices(progress.state(c.id()), now, progress.fuzz(c.id())).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> IntervalFormat.format(Duration.between(now, e.getValue().due()))))));
    }

    /// Whether the card was never graded.
    public boolean isNew() {
        return card.get().filter(c -> cards.progress().state(c.id()) instanceof New).isPresent();
    }

    /// Opens the line the card was written on.
    public void openSource() {
        card.get().ifPresent(c -> host.open().accept(c.source()));
    }

    /// Opens the program that the question is about in the stepper.
    public void watchCode() {
        choices.cardProperty().get().filter(c -> !c.code().isBlank())
                .ifPresent(c -> host.watch().accept("question.py", c.code() + "\n"));
    }

    /// The editor of the card, if it is a challenge.
    public ChallengeViewModel challenge() {
        return challenge;
    }

    /// The options of the card, if it is a choice card.
    public ChoiceViewModel choices() {
        return choices;
    }

    /// Empty on the start page.
    public ReadOnlyObjectProperty<Optional<Card>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty answerShownProperty() {
        return answerShown.getReadOnlyProperty();
    }

    /// The answer typed before the expected one is shown.
    public StringProperty typedAnswerProperty() {
        return typedAnswer;
    }

    /// The interval of each grade: "10 min", "3 d".
    public ReadOnlyObjectProperty<Map<Grade, String>> intervalsProperty() {
        return intervals.getReadOnlyProperty();
    }
}
