package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A review that does not change the schedule: each card is repeated until it was known once. A card that was not known
/// is asked again after a few others.
///
/// @param queue the cards to ask, in order
/// @param finished the number of cards that were known
public record CramReview(List<Card> queue, List<GradedCard> graded, int finished) implements ReviewSession {
    /// How many other cards come first, if there are as many.
    static final int OTHERS_FIRST = 4;

    public CramReview {
        queue = List.copyOf(queue);
        graded = List.copyOf(graded);
    }

    public static CramReview of(List<Card> cards) {
        return new CramReview(cards, List.of(), 0);
    }

    @Override
    public int waiting() {
        return queue.size();
    }

    @Override
    public boolean affectsSchedule() {
        return false;
    }

    @Override
    public Turn next(ReviewProgress progress, Instant now) {
        return queue.isEmpty()
                ? new Turn(this, Optional.empty())
                : new Turn(new CramReview(queue.subList(1, queue.size()), graded, finished),
                        Optional.of(queue.getFirst()));
    }

    @Override
    public ReviewSession grade(Card card, Review review, ReviewProgress progress) {
        var grades = new ArrayList<>(graded);
        grades.add(new GradedCard(card, review));
        if (review.grade() != Grade.AGAIN) {
            return new CramReview(queue, grades, finished + 1);
        }
        var more = new ArrayList<>(queue);
        more.add(Math.min(OTHERS_FIRST, queue.size()), card);
        return new CramReview(more, grades, finished);
    }

    @Override
    public Turn undo(Optional<Card> current, ReviewProgress before) {
        var last = graded.getLast();
        var known = last.review().grade() != Grade.AGAIN;
        var waiting = current.map(this::requeue).map(CramReview::queue).orElse(queue);
        return new Turn(new CramReview(
                known ? waiting : waiting.stream().filter(card -> !card.id().equals(last.card().id())).toList(),
                graded.subList(0, graded.size() - 1), known ? finished - 1 : finished), Optional.of(last.card()));
    }

    @Override
    public CramReview requeue(Card card) {
        var more = new ArrayList<>(queue);
        more.addFirst(card);
        return new CramReview(more, graded, finished);
    }
}
