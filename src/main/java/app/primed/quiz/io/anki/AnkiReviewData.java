package app.primed.quiz.io.anki;

import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a file of Anki says of its cards besides their words.
///
/// @param reviews those that count, of cards that are in the file
/// @param suspended cards that are not asked in Anki, each with the time it was changed last
/// @param cutOff whether there are more reviews than are read
public record AnkiReviewData(List<AnkiReview> reviews, Map<String, Instant> suspended, boolean cutOff) {
    static final AnkiReviewData NONE = new AnkiReviewData(List.of(), Map.of(), false);
    /// More would make a log that is slow to read at each start.
    static final int MOST_REVIEWS = 1_000_000;

    /// A card was answered.
    ///
    /// @param card our id of the card
    /// @param millis since 1970; Anki's own id of the review
    public record AnkiReview(String card, long millis, Grade grade) {
        /// The same whenever and wherever the same review is read, so that it counts once.
        String line() {
            return "anki-" + millis + "-" + card;
        }

        LogLine.Review review() {
            return new LogLine.Review(line(), card, Instant.ofEpochMilli(millis), grade);
        }
    }

    /// A card set aside in Anki is set aside here, once: who wakes it here is not overruled by a second import.
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
