package app.primed.quiz.io.anki;

import app.primed.desk.SafeFile;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import app.primed.quiz.io.ReviewLog;
import app.primed.quiz.model.LogLine;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/// Adds what Anki knows of cards to the review log: only ever lines that are not there yet, each with an id that is the
/// same whenever the same review is read. An import that broke off half-way is completed by the next.
final class ImportedPast {
    /// Lines put on disk at once, so that memory holds no second copy of them all.
    private static final int LINES_A_WRITE = 20_000;

    private ImportedPast() {}

    /// What the log does not hold yet.
    ///
    /// @param lines to be added
    record Missing(List<LogLine> lines) {
        int reviews() {
            return (int) lines.stream().filter(LogLine.Review.class::isInstance).count();
        }

        int suspended() {
            return lines.size() - reviews();
        }

        /// ", 3 of them suspended, 12 reviews"
        String words() {
            var suspended = suspended() == 0 ? "" : ", %,d suspended".formatted(suspended());
            return suspended + (reviews() == 0 ? "" : ", with " + AnkiContents.count(reviews(), "review"));
        }
    }

    static Missing missing(Vault vault, AnkiPast past, boolean withReviews) throws IOException {
        if (past.lines(withReviews).findAny().isEmpty()) {
            return new Missing(List.of());
        }
        var known = new HashSet<String>();
        log(vault).read().lines().forEach(line -> known.add(line.id()));
        return new Missing(past.lines(withReviews).filter(line -> known.add(line.id())).toList());
    }

    /// @return what was added
    /// @throws Trouble where the log cannot be written to
    static Missing write(Vault vault, AnkiPast past, boolean withReviews) {
        try {
            var missing = missing(vault, past, withReviews);
            var log = log(vault);
            for (var from = 0; from < missing.lines().size(); from += LINES_A_WRITE) {
                log.append(missing.lines().subList(from, Math.min(from + LINES_A_WRITE, missing.lines().size())));
            }
            return missing;
        } catch (IOException e) {
            throw new Trouble("The cards were imported, but what Anki knows of them could not be added to "
                    + vault.nameOf(vault.reviews()) + ": " + SafeFile.reason(e) + ".",
                    "Make room or check the folder, then import the file again: nothing is added twice.", e);
        }
    }

    private static ReviewLog log(Vault vault) {
        return new ReviewLog(vault.reviews(), vault.nameOf(vault.reviews()));
    }
}
