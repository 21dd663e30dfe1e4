package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.viewmodel.CardDeeds.TakeBack;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Cards that were suspended or deleted while they were asked, in one order with the grades: each knows the grade that
/// was the latest then.
final class SetAside {
    /// @param back takes it back on disk
    record Aside(Card card, TakeBack back, Optional<Review> since) {}

    private final Deque<Aside> all = new ArrayDeque<>();

    void add(Card card, TakeBack back, Optional<Review> since) {
        all.push(new Aside(card, back, since));
    }

    /// The card to bring back next, unless a grade was given since, which is taken back first.
    Optional<Aside> after(Optional<Review> latest) {
        return Optional.ofNullable(all.peek()).filter(aside -> aside.since().equals(latest));
    }

    void remove(Aside aside) {
        all.remove(aside);
    }
}
