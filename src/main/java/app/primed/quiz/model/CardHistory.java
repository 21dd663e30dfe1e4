package app.primed.quiz.model;

import app.primed.quiz.model.CardState.Studied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One card's reviews with what each of them changed, and how likely it was to be recalled between them.
///
/// @param moments the reviews that count, oldest first
public record CardHistory(List<PastReview> moments, Scheduler scheduler) {
    /// Points of the curve between two reviews.
    private static final int POINTS = 24;
    private static final Duration AHEAD = Duration.ofDays(30);

    /// One review.
    ///
    /// @param recall the chance, 0 to 1, that the card would be recalled at that moment; 1 at the first review, before
    ///     which nothing was known
    /// @param after what the scheduler knew of the card then
    public record PastReview(Instant at, Grade grade, double recall, Studied after) {
        /// How long the card waits from here.
        public Duration interval() {
            return Duration.between(at, after.due());
        }
    }

    /// @param recall 0 to 1
    public record Point(Instant at, double recall) {}

    public CardHistory {
        moments = List.copyOf(moments);
    }

    public static CardHistory of(String card, ReviewProgress progress) {
        var moments = new ArrayList<PastReview>();
        CardState state = CardState.NEW;
        for (var review : progress.reviews(card)) {
            var recall = state instanceof Studied ? progress.scheduler().recall(state, review.at()) : 1;
            var after = progress.scheduler().next(state, review.grade(), review.at(), progress.fuzz(card));
            moments.add(new PastReview(review.at(), review.grade(), recall, after));
            state = after;
        }
        return new CardHistory(moments, progress.scheduler());
    }

    /// The chance, 0 to 1, of recall at a time; 0 before the first review.
    public double recall(Instant at) {
        var recall = 0.0;
        for (var moment : moments) {
            if (!moment.at().isAfter(at)) {
                recall = scheduler.recall(moment.after(), at);
            }
        }
        return recall;
    }

    /// Until when the curve is worth a look: thirty days on, and half the interval past the day the card is due.
    public Instant end(Instant now) {
        var last = moments.getLast();
        var later = last.at().plus(last.interval().multipliedBy(3).dividedBy(2));
        var month = (now.isAfter(last.at()) ? now : last.at()).plus(AHEAD);
        return later.isAfter(month) ? later : month;
    }

    /// The curve from the first review on: it falls between two reviews and jumps back at each, so that at a review's
    /// moment there are two points. Empty for a card nobody graded.
    public List<Point> curve(Instant end) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < moments.size(); i++) {
            var from = moments.get(i);
            var to = i + 1 < moments.size() ? moments.get(i + 1).at() : end;
            var span = Duration.between(from.at(), to).toMillis();
            for (var n = 0; n <= POINTS; n++) {
                // Closer together at first, where the curve is steepest.
                var share = (double) n / POINTS;
                var at = from.at().plusMillis(Math.round(span * share * share));
                points.add(new Point(at, scheduler.recall(from.after(), at)));
            }
        }
        return List.copyOf(points);
    }
}
