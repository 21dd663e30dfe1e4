package app.primed.quiz.model;

import app.primed.quiz.model.CardState.Studied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A card's reviews and its probability of recall between them.
///
/// @param moments the reviews that count, oldest first
public record CardHistory(List<PastReview> moments, Scheduler scheduler) {
    /// Points of the curve between two reviews.
    private static final int POINTS = 24;
    private static final Duration AHEAD = Duration.ofDays(30);

    /// @param recall the probability of recall, 0 to 1, at that time; 1 for the first review
    /// @param after the card's state after the review
    public record PastReview(Instant at, Grade grade, double recall, Studied after) {
        /// The interval after this review.
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

    /// The probability of recall, 0 to 1, at a time; 0 before the first review.
    public double recall(Instant at) {
        var recall = 0.0;
        for (var moment : moments) {
            if (!moment.at().isAfter(at)) {
                recall = scheduler.recall(moment.after(), at);
            }
        }
        return recall;
    }

    /// The end of the curve: 30 days from now, or half an interval after the card is due if that is later.
    public Instant end(Instant now) {
        var last = moments.getLast();
        var later = last.at().plus(last.interval().multipliedBy(3).dividedBy(2));
        var month = (now.isAfter(last.at()) ? now : last.at()).plus(AHEAD);
        return later.isAfter(month) ? later : month;
    }

    /// The curve from the first review. It falls between two reviews and jumps at each, so that a review has two
    /// points. Empty for a new card.
    public List<Point> curve(Instant end) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < moments.size(); i++) {
            var from = moments.get(i);
            var to = i + 1 < moments.size() ? moments.get(i + 1).at() : end;
            var span = Duration.between(from.at(), to).toMillis();
            for (var n = 0; n <= POINTS; n++) {
                // Denser at first, where the curve is steepest.
                var share = (double) n / POINTS;
                var at = from.at().plusMillis(Math.round(span * share * share));
                points.add(new Point(at, scheduler.recall(from.after(), at)));
            }
        }
        return List.copyOf(points);
    }
}
