package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.ReviewProgress;
import java.time.Instant;
import java.util.Optional;

/// Cards asked one after the other: which comes next, and how far along it is.
interface ReviewSession {
    /// A card that was graded in this sitting.
    record Graded(Card card, Review review) {}

    /// Takes the next card to ask, if the sitting is not over.
    Optional<Card> next(ReviewProgress progress, Instant now);

    /// The card was graded; `progress` already says so where the grade counts.
    void recordGrade(Card card, Review review, ReviewProgress progress);

    /// The grade that would be taken back now.
    Optional<Graded> latestGrade();

    /// Takes the latest grade back. `current` is the card on show, which waits its turn again.
    Card undo(Optional<Card> current, ReviewProgress before);

    /// The card on show waits its turn again.
    void requeue(Card current);

    /// Cards that are done for now.
    int finishedCount();

    /// Cards of the sitting, with the one on show.
    int totalCount(boolean showing);

    /// Whether grades go into the log and move the schedule.
    boolean affectsSchedule();
}
