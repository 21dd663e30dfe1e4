package app.primed.quiz.io.anki;

import app.primed.quiz.model.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which entries of Anki's review log say how well a card is known. As Anki's own scheduler reads them
/// (`reviews_for_fsrs`): not those that Anki wrote itself (moved by hand, reset), not those of a filtered deck that
/// changes nothing, and none from before the card was last begun anew.
final class AnkiHistory {
    private static final int LEARNING = 0;
    private static final int RELEARNING = 2;
    private static final int FILTERED = 3;
    private static final int MANUAL = 4;
    private static final int SECONDS_A_DAY = 86_400;

    /// A row of the table `revlog`.
    ///
    /// @param millis since 1970
    /// @param button 1 to 4; 0 where nobody pressed one
    /// @param interval in days; below 0 in seconds
    /// @param factor the card's ease afterwards; 0 where it has none
    record Entry(long millis, int button, long interval, long factor, int kind) {

        /// Once there were three buttons while learning, without Hard: Good and Easy have moved up since.
        Entry ofFourButtons() {
            return (kind == LEARNING || kind == RELEARNING) && (button == 2 || button == 3)
                    ? new Entry(millis, button + 1, interval, factor, kind)
                    : this;
        }

        private boolean graded() {
            return button >= 1 && button <= 4;
        }

        private boolean cramming() {
            return kind == FILTERED && factor == 0;
        }

        private boolean reset() {
            return kind == MANUAL && factor == 0;
        }

        private boolean forDays() {
            return interval >= 1 || interval <= -SECONDS_A_DAY;
        }
    }

    private AnkiHistory() {}

    /// The reviews of one card that count.
    ///
    /// @param entries of that card, the oldest first
    /// @param now later ones are of a clock that went wrong
    static List<AnkiReviewData.AnkiReview> of(String card, List<Entry> entries, Instant now) {
        var reviews = new ArrayList<AnkiReviewData.AnkiReview>();
        for (var entry : entries.subList(first(entries), entries.size())) {
            if (entry.graded() && !entry.cramming() && entry.millis() > 0 && entry.millis() <= now.toEpochMilli()) {
                reviews.add(new AnkiReviewData.AnkiReview(card, entry.millis(), Grade.of(entry.button())));
            }
        }
        return reviews;
    }

    /// Where the last learning of the card begins; the end where nothing counts.
    private static int first(List<Entry> entries) {
        var learning = -1;
        var graded = -1;
        for (var i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            if (entry.cramming()) {
                continue;
            }
            if (entry.graded() && entry.forDays()) {
                graded = i;
            }
            if (entry.graded() && entry.kind() == LEARNING) {
                learning = i;
            } else if (entry.reset() || learning >= 0) {
                break;
            }
        }
        var first = learning >= 0 ? learning : graded;
        return first >= 0 ? first : entries.size();
    }
}
