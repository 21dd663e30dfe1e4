package app.primed.quiz.io.anki;

import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The reviews and suspended cards of an Anki file.
///
/// @param reviews the reviews that count, of cards in the file
/// @param suspended the suspended cards, each with the time of its last change
/// @param cutOff whether the file has more reviews than were read
public record AnkiReviewData(List<AnkiReview> reviews, Map<String, Instant> suspended, boolean cutOff) {
    static final AnkiReviewData NONE = new AnkiReviewData(List.of(), Map.of(), false);
    /// With more, the log would load slowly at every start.
    static final int MOST_REVIEWS = 1_000_000;

    /// @param card the card's id in Primed
    /// @param millis since 1970; also Anki's id of the review
    public record AnkiReview(String card, long millis, Grade grade) {
        /// The id of the log line: always the same for one review, so that it counts once.
        String line() {
            return "anki-" + millis + "-" + card;
        }

        LogLine.Review review() {
            return new LogLine.Review(line(), card, Instant.ofEpochMilli(millis), grade);
        }
    }

    /// Suspends the cards that are suspended in Anki. The ids are fixed, so a second import does not suspend a card
    /// that was unsuspended in Primed.
    List<LogLine> marks() {
        var lines = new ArrayList<LogLine>();
        suspended.forEach((card, at) -> lines.add(new LogLine.Suspended("anki-suspended-" + card, card, at, true)));
        return lines;
    }

    /// As lines of the review log.
    Stream<LogLine> lines(boolean withReviews) {
        return Stream.concat(marks().stream(), withReviews ? reviews.stream().map(AnkiReview::review) : Stream.empty());
    }
}
