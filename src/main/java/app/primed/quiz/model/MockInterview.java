package app.primed.quiz.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The state of a mock interview: questions, answers, time. Immutable.
///
/// @param timeLimit the time for all questions
/// @param questions in the order they are asked
/// @param index the 0-based position of the question shown
/// @param elapsed the time used, without pauses
/// @param ended whether only the grading is left
public record MockInterview(
        String id, Instant startedAt, Duration timeLimit, List<MockQuestion> questions, int index, Duration elapsed,
        boolean ended) {
    /// The time for a code challenge, in questions.
    private static final int CHALLENGE_SHARE = 3;

    /// @throws IllegalArgumentException if there are no questions, or none at this position
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

    /// The question that is shown.
    public MockQuestion current() {
        return questions.get(index);
    }

    /// Negative after the time limit.
    public Duration timeLeft() {
        return timeLimit.minus(elapsed);
    }

    /// The question's share of the time limit. A challenge gets three times that of a question.
    public Duration share(int place) {
        var all = questions.stream().mapToInt(MockInterview::weight).sum();
        return timeLimit.multipliedBy(weight(questions.get(place))).dividedBy(all);
    }

    private static int weight(MockQuestion asked) {
        return asked.card() instanceof Card.Challenge ? CHALLENGE_SHARE : 1;
    }

    /// The number of questions without a typed or chosen answer.
    public long unanswered() {
        return questions.stream().filter(q -> !q.answered()).count();
    }

    /// Adds time to the question that is shown.
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

    /// @param remark may be empty
    public MockInterview withMark(int place, MockMark mark, String remark) {
        return changed(place, q -> q.withMark(mark, remark));
    }

    /// Shows another question.
    public MockInterview goTo(int place) {
        return with(Math.clamp(place, 0, questions.size() - 1), elapsed, ended).afterTime(Duration.ZERO);
    }

    /// Ends the interview and shows the first question for grading.
    public MockInterview end() {
        return new MockInterview(id, startedAt, timeLimit, questions.stream().map(MockQuestion::ended).toList(), 0,
                elapsed, true);
    }

    /// Replaces the cards by their current versions, which may have been edited.
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
