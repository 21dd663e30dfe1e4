package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Review;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A sequence of cards to review. Immutable; each transition returns the session that follows.
public interface ReviewSession {
    /// A card that was graded in this session.
    record GradedCard(Card card, Review review) {}

    /// A session and the card to show.
    ///
    /// @param card empty if the session is over
    record Turn(ReviewSession session, Optional<Card> card) {}

    /// The grades of this session, oldest first.
    List<GradedCard> graded();

    /// The number of cards that are done.
    int finished();

    /// The number of cards left, without the current one.
    int waiting();

    /// Whether grades are logged and change the schedule.
    boolean affectsSchedule();

    Turn next(ReviewProgress progress, Instant now);

    /// @param progress already includes the review where grades affect the schedule
    ReviewSession grade(Card card, Review review, ReviewProgress progress);

    /// Undoes the latest grade and shows its card.
    ///
    /// @param current the current card, which is asked later
    /// @param before the progress including that grade
    /// @throws java.util.NoSuchElementException if nothing was graded
    Turn undo(Optional<Card> current, ReviewProgress before);

    /// Puts a card at the front of the queue.
    ReviewSession requeue(Card card);

    /// The grade that [#undo] would remove.
    default Optional<GradedCard> latestGrade() {
        return graded().isEmpty() ? Optional.empty() : Optional.of(graded().getLast());
    }

    /// @param showing whether a card is shown, which counts too
    default int total(boolean showing) {
        return finished() + waiting() + (showing ? 1 : 0);
    }
}
