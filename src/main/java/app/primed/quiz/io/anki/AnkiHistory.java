package app.primed.quiz.io.anki;

import app.primed.quiz.model.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Selects the entries of Anki's review log that count for the memory model. As in Anki's own scheduler
/// (`reviews_for_fsrs`), entries that Anki wrote itself (manual changes, resets), entries of filtered decks without
/// rescheduling, and entries before the card was last reset do not count.
final class AnkiHistory {
    private static final int LEARNING = 0;
    private static final int RELEARNING = 2;
    private static final int FILTERED = 3;
    private static final int MANUAL = 4;
    private static final int SECONDS_A_DAY = 86_400;

    /// A row of the table `revlog`.
    ///
    /// @param millis since 1970
    /// @param button 1 to 4; 0 if no button was pressed
    /// @param interval in days; if negative, in seconds
    /// @param factor the card's ease after the review; 0 if it has none
    record Entry(long millis, int button, long interval, long factor, int kind) {

        /// Anki's first scheduler had three buttons for learning cards, without Hard: Good and Easy move up.
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

    /// The reviews of a card that count.
    ///
    /// @param entries of that card, oldest first
    /// @param now later entries were written by a wrong clock and are ignored
    static List<AnkiReviewData.AnkiReview> of(String card, List<Entry> entries, Instant now) {
        var reviews = new ArrayList<AnkiReviewData.AnkiReview>();
        for (var entry : entries.subList(first(entries), entries.size())) {
            if (entry.graded() && !entry.cramming() && entry.millis() > 0 && entry.millis() <= now.toEpochMilli()) {
                reviews.add(new AnkiReviewData.AnkiReview(card, entry.millis(), Grade.of(entry.button())));
            }
        }
        return reviews;
    }

    /// The index at which the card was last learned from the start; the end if nothing counts.
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
