package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.IntervalFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The card on show: what is chosen, typed or run for it, whether its answer is seen, and what each grade would do.
final class CurrentCard {
    private final CardRepository shelf;
    private final InstantSource clock;
    private final ChallengeViewModel challenge;
    private final ChoiceViewModel choosing = new ChoiceViewModel();
    final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyBooleanWrapper answerShown = new ReadOnlyBooleanWrapper();
    final ReadOnlyObjectWrapper<Map<Grade, String>> intervals = new ReadOnlyObjectWrapper<>(Map.of());
    final StringProperty typedAnswer = new SimpleStringProperty("");

    CurrentCard(CardRepository shelf, InstantSource clock, ChallengeViewModel challenge) {
        this.shelf = shelf;
        this.clock = clock;
        this.challenge = challenge;
        // Once a run was judged, the challenge can be graded.
        challenge.verdictProperty().subscribe(verdict -> {
            if (verdict.isPresent() && card.get().isPresent()) {
                showAnswer();
            }
        });
    }

    ChallengeViewModel challenge() {
        return challenge;
    }

    ChoiceViewModel choosing() {
        return choosing;
    }

    void show(Card shown, boolean withAnswer) {
        challenge.leave();
        typedAnswer.set("");
        answerShown.set(withAnswer);
        if (shown instanceof Card.Choice choice) {
            choosing.open(choice, shown.id().hashCode() + shelf.progress().reviews(shown.id()).size());
        } else {
            choosing.leave();
        }
        card.set(Optional.of(shown));
        if (shown instanceof Card.Challenge c) {
            challenge.open(c);
        }
        updateIntervals();
    }

    void leave() {
        challenge.leave();
        choosing.leave();
        card.set(Optional.empty());
    }

    /// A card that was edited shows its new words; what was typed for it stays.
    void refresh() {
        card.get().ifPresent(old -> shelf.find(old.id()).filter(now -> !now.equals(old)).ifPresent(now -> {
            switch (now) {
                case Card.Choice choice when !(old instanceof Card.Choice before
                        && before.options().equals(choice.options())) ->
                    show(now, answerShown.get());
                case Card.Challenge c when old instanceof Card.Challenge -> {
                    challenge.freshen(c);
                    card.set(Optional.of(c));
                }
                case Card.Choice choice -> {
                    choosing.refresh(choice);
                    card.set(Optional.of(choice));
                }
                default -> {
                    if (now.getClass() == old.getClass()) {
                        card.set(Optional.of(now));
                    } else {
                        show(now, answerShown.get());
                    }
                }
            }
        }));
    }

    /// Programs to predict have no answer to show.
    void showAnswer() {
        if (card.get().filter(c -> !(c instanceof Card.Predict)).isPresent()) {
            updateIntervals();
            answerShown.set(true);
        }
    }

    void choose(int place) {
        if (!answerShown.get()) {
            choosing.choose(place);
        }
    }

    boolean isChoosing() {
        return choosing.cardProperty().get().isPresent() && !answerShown.get();
    }

    Grade suggested() {
        if (choosing.cardProperty().get().isPresent()) {
            return choosing.isCorrect() ? Grade.GOOD : Grade.AGAIN;
        }
        return challenge.verdictProperty().get().filter(v -> !v.passed()).isPresent() ? Grade.AGAIN : Grade.GOOD;
    }

    private void updateIntervals() {
        var now = clock.instant();
        var progress = shelf.progress();
        card.get().ifPresent(c -> intervals.set(progress.scheduler()
                .choices(progress.state(c.id()), now, progress.fuzz(c.id())).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> IntervalFormat.format(Duration.between(now, e.getValue().due()))))));
    }
}
