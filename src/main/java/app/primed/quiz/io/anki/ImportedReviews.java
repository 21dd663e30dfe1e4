package app.primed.quiz.io.anki;

import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.io.ReviewLog;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.NoteCards;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Adds reviews and suspended cards from Anki to the review log. Each review has a fixed id, and only missing lines are
/// added, so an interrupted import can be repeated.
final class ImportedReviews {
    /// Lines per write: a single write would hold a second copy of all lines in memory.
    private static final int LINES_A_WRITE = 20_000;

    private ImportedReviews() {}

    /// The lines that are not in the log yet.
    record Missing(List<LogLine> lines) {
        int reviews() {
            return (int) lines.stream().filter(LogLine.Review.class::isInstance).count();
        }

        int suspended() {
            return (int) lines.stream().filter(LogLine.Suspended.class::isInstance).count();
        }

        /// ", 3 suspended, with 12 reviews"
        String words() {
            var suspended = suspended() == 0 ? "" : ", %,d suspended".formatted(suspended());
            return suspended + (reviews() == 0 ? "" : ", with " + AnkiContents.count(reviews(), "review"));
        }
    }

    /// @param inNotes cards of notes
    static Missing missing(Vault vault, AnkiReviewData past, boolean withReviews, Collection<? extends Card> inNotes)
            throws IOException {
        if (past.lines(withReviews).findAny().isEmpty()) {
            return new Missing(List.of());
        }
        var known = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var line : log(vault).read().lines()) {
            known.add(line.id());
            if (line instanceof LogLine.Seen s) {
                seen.add(s.card());
            }
        }
        var lines = new ArrayList<LogLine>();
        var studied = new HashMap<String, Instant>();
        past.lines(withReviews).filter(line -> known.add(line.id())).forEach(line -> {
            lines.add(line);
            if (line instanceof LogLine.Review review) {
                studied.put(review.card(), review.at());
            }
        });
        for (var card : inNotes) {
            var at = studied.get(card.id());
            if (at != null && !seen.contains(card.id())) {
                reads(card, at).ifPresent(lines::add);
            }
        }
        return new Missing(lines);
    }

    /// The current wording of a question that was reviewed in Anki; logged so that its progress survives a correction,
    /// as after a grade.
    private static Optional<LogLine> reads(Card card, Instant at) {
        var note = card.source();
        return NoteCards.wording(card).map(text -> new LogLine.Seen(
                "anki-seen-" + card.id(), card.id(), at, text, note.file(), note.line()));
    }

    /// @return what was added
    /// @throws UserFacingException if the log cannot be written
    static Missing write(Vault vault, AnkiReviewData past, boolean withReviews, Collection<? extends Card> inNotes) {
        try {
            var missing = missing(vault, past, withReviews, inNotes);
            var log = log(vault);
            for (var from = 0; from < missing.lines().size(); from += LINES_A_WRITE) {
                log.append(missing.lines().subList(from, Math.min(from + LINES_A_WRITE, missing.lines().size())));
            }
            return missing;
        } catch (IOException e) {
            throw new UserFacingException("The cards were imported, but their reviews could not be added to "
                    + vault.relativeName(vault.reviews()) + ": " + SafeFile.reason(e) + ".",
                    "Make room or check the folder, then import the file again: nothing is added twice.", e);
        }
    }

    private static ReviewLog log(Vault vault) {
        return new ReviewLog(vault);
    }
}
