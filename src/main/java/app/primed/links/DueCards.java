package app.primed.links;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.VaultSectionNames;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.io.DueReport;
import app.primed.quiz.io.QuizSettingsFile;
import app.primed.quiz.io.ReviewLog;
import app.primed.quiz.model.NoteCards;
import app.primed.quiz.model.ReviewProgress;
import app.primed.quiz.model.Scheduler;
import java.io.IOException;
import java.util.function.Consumer;

/// The schedule of a vault's cards, for `primed due`.
public final class DueCards {
    private DueCards() {}

    /// The JSON of [DueReport] for a vault.
    ///
    /// @param complaint receives each deck or line of the log that could not be used
    /// @throws UserFacingException if decks or log cannot be read
    public static String due(Vault vault, Consumer<String> complaint) {
        try {
            var log = new ReviewLog(vault).read();
            var decks = DeckReader.load(vault.quizzes(), "quizzes/");
            log.problems().forEach(c -> complaint.accept(c.toString()));
            decks.problems().forEach(c -> complaint.accept(c.toString()));
            var settings = new QuizSettingsFile(vault).read();
            settings.problems().forEach(c -> complaint.accept(c.toString()));
            var progress = ReviewProgress.of(log.lines(), new Scheduler(settings.settings().scheduling()),
                    settings.settings().spread());
            var notes = new NoteRepository(vault, VaultSectionNames.read(vault));
            var items = QuizItems.from(notes.sessions(), notes.reader());
            return DueReport.of(NoteCards.withDecks(items, progress.wordings(), decks.cards()), progress);
        } catch (IOException e) {
            throw new UserFacingException(
                    "Could not read the cards of " + vault.root() + ": " + SafeFile.reason(e) + ".",
                    "Check that the folder exists and is readable.", e);
        }
    }
}
