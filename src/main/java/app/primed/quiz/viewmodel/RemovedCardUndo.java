package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.LogLine.Review;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Cards that were suspended or deleted while they were asked, in one order with the grades, so that what was done last
/// is taken back first.
final class RemovedCardUndo {
    /// @param back takes it back on disk
    record RemovedCard(Card card, CardActions.UndoAction back, int order) {}

    private final Deque<RemovedCard> all = new ArrayDeque<>();
    private final Map<String, Integer> grades = new HashMap<>();
    private int order;

    void add(Card card, CardActions.UndoAction back) {
        all.push(new RemovedCard(card, back, ++order));
    }

    void graded(Review review) {
        grades.put(review.id(), ++order);
    }

    /// The card to bring back next, unless a grade was given since, which is taken back first.
    ///
    /// @param latest the grade that would be taken back; one of an earlier start of the program came before all
    Optional<RemovedCard> after(Optional<Review> latest) {
        int grade = latest.map(review -> grades.getOrDefault(review.id(), 0)).orElse(0);
        return Optional.ofNullable(all.peek()).filter(aside -> aside.order() > grade);
    }

    /// Takes it off at once, so that a second press means what was done before it.
    void remove(RemovedCard aside) {
        all.remove(aside);
    }

    /// Bringing it back failed: it can be tried again.
    void putBack(RemovedCard aside) {
        all.push(aside);
    }
}
