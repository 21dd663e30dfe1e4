package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The running interview: current question, clock, answers. The clock stops during a pause. Answers are saved every few
/// seconds and whenever the question changes.
public final class MockSessionViewModel {
    private static final Duration KEEP_EVERY = Duration.ofSeconds(3);
    /// A longer time between ticks means that the computer was asleep.
    private static final Duration ASLEEP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final MockDraftWriter draft;
    private final ChallengeViewModel challenge;
    private final MockCodeJudge code;
    private final ChoiceViewModel choices = new ChoiceViewModel();
    private final Runnable ended;
    private Optional<MockInterview> interview = Optional.empty();
    private Instant last = Instant.EPOCH;
    private Instant kept = Instant.EPOCH;
    private boolean changed;
    private boolean showing;

    private final StringProperty typedAnswer = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final MockClockViewModel clockDisplay = new MockClockViewModel();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper endPrompt = new ReadOnlyStringWrapper("");

    /// @param ended called when the interview ends
    MockSessionViewModel(InstantSource clock, MockDraftWriter draft, ChallengeViewModel challenge, Runnable ended) {
        this.clock = clock;
        this.draft = draft;
        this.challenge = challenge;
        this.code = new MockCodeJudge(challenge);
        this.ended = ended;
        typedAnswer.subscribe(text -> answerChanged(text, Card.Recall.class));
        challenge.codeProperty().subscribe(text -> answerChanged(text, Card.Challenge.class));
        choices.chosenProperty().subscribe(_ -> choiceChanged());
        challenge.verdictProperty().subscribe(found -> found.ifPresent(this::judged));
    }

    /// Starts or continues an interview.
    void begin(MockInterview begun) {
        interview = Optional.of(begun);
        last = clock.instant();
        paused.set(false);
        endPrompt.set("");
        clockDisplay.clear();
        show();
        keep();
    }

    Optional<MockInterview> interview() {
        return interview;
    }

    /// Updates the clock. Called several times a second while the interview is shown; ignored during a pause.
    public void tick() {
        var now = clock.instant();
        if (interview.isEmpty() || paused.get() || interview.get().ended()) {
            last = now;
            return;
        }
        var gone = Duration.between(last, now);
        last = now;
        if (gone.compareTo(ASLEEP) > 0) {
            pause();
        } else if (gone.isPositive()) {
            change(interview.get().afterTime(gone));
        }
        updateClock();
        if (changed && Duration.between(kept, now).compareTo(KEEP_EVERY) >= 0) {
            keep();
        }
    }

    /// Shows the next question; after the last one, asks whether to end.
    public void next() {
        go(1);
    }

    public void back() {
        go(-1);
    }

    /// Skips the question; it counts as missed unless it is answered later.
    public void skip() {
        if (isOpen()) {
            change(interview.get().withSkipped(!interview.get().current().answered()));
            go(1);
        }
    }

    private void go(int by) {
        if (!isOpen()) {
            return;
        }
        tick();
        var here = interview.get();
        if (here.index() + by >= here.questions().size()) {
            requestEnd();
            return;
        }
        if (here.index() + by >= 0) {
            interview = Optional.of(here.goTo(here.index() + by));
            show();
            keep();
        }
    }

    /// Stops the clock and hides the question.
    public void pause() {
        if (interview.filter(i -> !i.ended()).isPresent() && !paused.get()) {
            tick();
            endPrompt.set("");
            paused.set(true);
            challenge.cancel();
            keep();
        }
    }

    public void resume() {
        if (paused.get()) {
            last = clock.instant();
            paused.set(false);
            updateClock();
        }
    }

    /// Asks whether to end now. The clock keeps running.
    public void requestEnd() {
        interview.filter(i -> !i.ended()).ifPresent(i -> {
            var open = i.unanswered();
            endPrompt.set("End the interview now? " + (open == 0
                    ? "Every question has an answer."
                    : open == 1
                            ? "1 question has no written answer."
                            : open + " questions have no written answer."));
        });
    }

    public void cancelEnd() {
        endPrompt.set("");
    }

    /// Ends the interview and runs code that has no verdict yet.
    public void end() {
        if (interview.filter(i -> !i.ended()).isEmpty()) {
            return;
        }
        tick();
        endPrompt.set("");
        paused.set(false);
        interview = interview.map(MockInterview::end);
        judgeCode();
        keep();
        ended.run();
    }

    /// Runs the checks of a challenge whose code has no verdict yet.
    void judgeCode() {
        showing = true;
        interview.flatMap(code::open).ifPresent(_ -> challenge.runChecks());
        showing = false;
    }

    /// Marks an answer.
    void judge(int question, MockMark mark) {
        interview = interview.map(i -> i.withMark(question, mark, ""));
        keep();
    }

    /// Saves the interview and closes it, to be continued later.
    void leave() {
        pause();
        clear();
    }

    /// Saves the interview before the program ends; on disk when this returns.
    void close() {
        pause();
        interview.ifPresent(draft::saveNow);
    }

    /// Closes the interview without saving it.
    void clear() {
        interview = Optional.empty();
        showing = true;
        challenge.leave();
        choices.leave();
        showing = false;
        card.set(Optional.empty());
    }

    private void judged(Verdict verdict) {
        var before = interview;
        interview = interview.map(i -> code.judge(i, verdict));
        if (!interview.equals(before)) {
            keep();
        }
    }

    private void answerChanged(String text, Class<? extends Card> kind) {
        if (isLive() && !showing && kind.isInstance(interview.get().current().card())) {
            change(interview.get().withAnswer(text));
        }
    }

    private void choiceChanged() {
        if (isLive() && !showing && choices.cardProperty().get().isPresent()) {
            var options = choices.options();
            change(interview.get().withChosen(choices.chosenProperty().get().stream().map(n -> options.get(n).text())
                    .collect(Collectors.toSet())));
        }
    }

    /// Chooses an option by its 0-based position.
    public void choose(int option) {
        if (isOpen()) {
            choices.choose(option);
        }
    }

    /// Whether answers are accepted.
    private boolean isLive() {
        return interview.filter(i -> !i.ended()).isPresent() && !paused.get();
    }

    private boolean isOpen() {
        return isLive() && endPrompt.get().isEmpty();
    }

    private void change(MockInterview to) {
        interview = Optional.of(to);
        changed = true;
    }

    private void keep() {
        kept = clock.instant();
        changed = false;
        interview.ifPresent(draft::save);
    }

    private void show() {
        var here = interview.orElseThrow();
        var asked = here.current();
        showing = true;
        typedAnswer.set(asked.card() instanceof Card.Recall ? asked.answer() : "");
        choices.leave();
        if (asked.card() instanceof Card.Choice choice) {
            // The same order each time the question is shown, but another one in each interview.
            choices.open(choice, here.id().hashCode() + here.index());
            for (var n = 0; n < choices.options().size(); n++) {
                if (asked.chosen().contains(choices.options().get(n).text())) {
                    choices.choose(n);
                }
            }
        }
        if (asked.card() instanceof Card.Challenge c && !challenge.cardProperty().get().equals(Optional.of(c))) {
            challenge.open(c, asked.answer());
        }
        showing = false;
        position.set("question %d of %d".formatted(here.index() + 1, here.questions().size()));
        card.set(Optional.of(asked.card()));
        updateClock();
    }

    private void updateClock() {
        interview.ifPresent(clockDisplay::show);
    }

    /// The current question.
    public ReadOnlyObjectProperty<Optional<Card>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// The typed answer.
    public StringProperty typedAnswerProperty() {
        return typedAnswer;
    }

    public ChoiceViewModel choices() {
        return choices;
    }

    public ChallengeViewModel challenge() {
        return challenge;
    }

    /// "question 3 of 6".
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public boolean isFirst() {
        return interview.filter(i -> i.index() > 0).isEmpty();
    }

    public boolean isLast() {
        return interview.filter(i -> i.index() < i.questions().size() - 1).isEmpty();
    }

    public MockClockViewModel clock() {
        return clockDisplay;
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// The question whether to end the interview; empty while it is not asked.
    public ReadOnlyStringProperty endPromptProperty() {
        return endPrompt.getReadOnlyProperty();
    }
}
