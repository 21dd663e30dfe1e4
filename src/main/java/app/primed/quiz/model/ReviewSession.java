package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Review;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Cards asked one after another: which card comes next, and how far the review has come. Immutable; each transition
/// returns the session that follows.
public interface ReviewSession {
    /// A card that was graded in this session.
    record GradedCard(Card card, Review review) {}

    /// The session after a card was taken from it.
    ///
    /// @param card the card to show; empty where the session is over
    record Turn(ReviewSession session, Optional<Card> card) {}

    /// Grades of this session, the oldest first.
    List<GradedCard> graded();

    /// Cards that are done for now.
    int finished();

    /// Cards still to be asked, without the one that is shown.
    int waiting();

    /// Whether grades go into the log and change the schedule.
    boolean affectsSchedule();

    Turn next(ReviewProgress progress, Instant now);

    /// @param progress already includes the review where grades affect the schedule
    ReviewSession grade(Card card, Review review, ReviewProgress progress);

    /// Undoes the latest grade; its card is the one to show.
    ///
    /// @param current the card shown until now, which waits again
    /// @param before the progress with that grade
    /// @throws java.util.NoSuchElementException where nothing was graded
    Turn undo(Optional<Card> current, ReviewProgress before);

    /// Puts a card in front of those that wait.
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
