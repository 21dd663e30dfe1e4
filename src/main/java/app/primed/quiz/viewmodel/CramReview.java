package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.ReviewProgress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A sitting that leaves the schedule alone: each card until it was known once. One that was not known comes back
/// after a few others.
final class CramReview implements ReviewSession {
    /// How many others come first, where there are as many.
    static final int OTHERS_FIRST = 4;

    private final List<Card> waiting;
    private final Deque<Graded> graded = new ArrayDeque<>();
    private int finished;

    CramReview(List<Card> cards) {
        waiting = new ArrayList<>(cards);
    }

    @Override
    public Optional<Card> next(ReviewProgress progress, Instant now) {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.removeFirst());
    }

    @Override
    public void recordGrade(Card card, Review review, ReviewProgress progress) {
        graded.push(new Graded(card, review));
        if (review.grade() == Grade.AGAIN) {
            waiting.add(Math.min(OTHERS_FIRST, waiting.size()), card);
        } else {
            finished++;
        }
    }

    @Override
    public Optional<Graded> latestGrade() {
        return Optional.ofNullable(graded.peek());
    }

    @Override
    public Card undo(Optional<Card> current, ReviewProgress before) {
        var last = graded.pop();
        current.ifPresent(this::requeue);
        if (last.review().grade() == Grade.AGAIN) {
            waiting.removeIf(card -> card.id().equals(last.card().id()));
        } else {
            finished--;
        }
        return last.card();
    }

    @Override
    public void requeue(Card current) {
        waiting.addFirst(current);
    }

    @Override
    public int finishedCount() {
        return finished;
    }

    @Override
    public int totalCount(boolean showing) {
        return finished + waiting.size() + (showing ? 1 : 0);
    }

    @Override
    public boolean affectsSchedule() {
        return false;
    }
}
