package app.primed.quiz.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A mock interview as it stands: what is asked, what was answered, how much time went by. Immutable; the time is told
/// from outside.
///
/// @param id tells it from every other
/// @param given the time for all of it
/// @param questions in the order they are asked
/// @param at the place, from 0, of the one on show
/// @param elapsed the time that went by, without pauses
/// @param ended whether only the verdicts are still open
public record MockInterview(
        String id, Instant startedAt, Duration timeLimit, List<MockQuestion> questions, int index, Duration elapsed,
        boolean ended) {
    /// A code challenge takes as long as so many questions.
    private static final int CHALLENGE_SHARE = 3;

    /// @throws IllegalArgumentException where there is no question, or none at this place
    public MockInterview {
        questions = List.copyOf(questions);
        if (index < 0 || index >= questions.size()) {
            throw new IllegalArgumentException("no question " + index + " of " + questions.size());
        }
    }

    public static MockInterview begin(String id, Instant now, MockSetup setup, List<Card> cards) {
        return new MockInterview(
                id, now, Duration.ofMinutes(setup.minutes()), cards.stream().map(MockQuestion::of).toList(), 0,
                Duration.ZERO, false).goTo(0);
    }

    /// The question on show.
    public MockQuestion current() {
        return questions.get(index);
    }

    /// Negative once the time is up.
    public Duration timeLeft() {
        return timeLimit.minus(elapsed);
    }

    /// What of the time given is this question's, if all take as long (a challenge three times as long).
    public Duration share(int place) {
        var all = questions.stream().mapToInt(MockInterview::weight).sum();
        return timeLimit.multipliedBy(weight(questions.get(place))).dividedBy(all);
    }

    private static int weight(MockQuestion asked) {
        return asked.card() instanceof Card.Challenge ? CHALLENGE_SHARE : 1;
    }

    /// How many questions nothing was typed or chosen for.
    public long unanswered() {
        return questions.stream().filter(q -> !q.answered()).count();
    }

    /// Time went by with the question on show.
    public MockInterview afterTime(Duration time) {
        return changed(index, q -> q.withSpent(time)).with(index, elapsed.plus(time), ended);
    }

    public MockInterview withAnswer(String text) {
        return changed(index, q -> q.withAnswer(text));
    }

    public MockInterview withChosen(Set<String> options) {
        return changed(index, q -> q.withChosen(options));
    }

    public MockInterview withSkipped(boolean passedOver) {
        return changed(index, q -> q.withSkipped(passedOver));
    }

    /// @param said a word on it; may be empty
    public MockInterview withMark(int place, MockMark mark, String said) {
        return changed(place, q -> q.withMark(mark, said));
    }

    /// Shows another question; it is reached by that.
    public MockInterview goTo(int place) {
        return with(Math.clamp(place, 0, questions.size() - 1), elapsed, ended).afterTime(Duration.ZERO);
    }

    /// Nothing more is answered; the first question is looked at again.
    public MockInterview end() {
        return new MockInterview(id, startedAt, timeLimit, questions.stream().map(MockQuestion::ended).toList(), 0,
                elapsed, true);
    }

    /// The same with cards as they are now: they may have been mended since.
    public MockInterview withCards(Function<Card, Card> now) {
        return new MockInterview(id, startedAt, timeLimit,
                questions.stream().map(q -> q.withCard(now.apply(q.card()))).toList(),
                index, elapsed, ended);
    }

    private MockInterview changed(int place, UnaryOperator<MockQuestion> change) {
        var all = new ArrayList<>(questions);
        all.set(place, change.apply(all.get(place)));
        return new MockInterview(id, startedAt, timeLimit, all, index, elapsed, ended);
    }

    private MockInterview with(int place, Duration time, boolean over) {
        return new MockInterview(id, startedAt, timeLimit, questions, place, time, over);
    }
}
