package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.LogLine.Review;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Cards that were suspended or deleted during a review, in one order with the grades, so that the last action
/// is undone first.
final class RemovedCardUndo {
    /// @param back undoes it on disk
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

    /// The card to restore next, unless a later grade is undone first.
    ///
    /// @param latest the grade that would be undone; one of an earlier run of the program came before all removals
    Optional<RemovedCard> after(Optional<Review> latest) {
        int grade = latest.map(review -> grades.getOrDefault(review.id(), 0)).orElse(0);
        return Optional.ofNullable(all.peek()).filter(removed -> removed.order() > grade);
    }

    /// Removes it at once, so that pressing Undo again undoes the action before.
    void remove(RemovedCard removed) {
        all.remove(removed);
    }

    /// Restoring failed; it can be tried again.
    void putBack(RemovedCard removed) {
        all.push(removed);
    }
}
