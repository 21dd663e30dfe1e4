package app.primed.quiz.io.anki;

import app.primed.platform.FileMutex;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Imports Anki's text files and packages (`.apkg`, `.colpkg`), and exports text files.
///
/// From a package it imports questions and answers, tags, decks, suspended cards and, on request, reviews. Intervals
/// are not imported: they are computed from the reviews. Images and sounds are not imported either; a card shows their
/// names.
public final class AnkiExchange {
    private final Vault vault;
    private final InstantSource clock;

    /// @param clock reviews after its time are ignored
    public AnkiExchange(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// What an import would change.
    ///
    /// @param words the number of new and updated cards, as text
    /// @param kept the number of cards that were edited in Primed and keep their text
    /// @param reviews the number of reviews that are not in the log yet
    /// @param suspended the number of cards that will be suspended
    public record ImportSummary(String words, int kept, int reviews, int suspended) {}

    /// Reads a file and changes nothing.
    ///
    /// @param progress receives the progress, on this thread
    /// @throws UserFacingException with the file, the line if there is one, and the reason
    /// @throws InterruptedException if the user cancelled
    public AnkiContents read(Path file, ImportProgress progress) throws InterruptedException {
        try {
            return isZip(file)
                    || String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches(".*\\.(apkg|colpkg)")
                            ? AnkiPackageReader.read(file, clock.instant(), progress)
                            : AnkiTextReader.read(file, progress);
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (IOException e) {
            throw new UserFacingException("Could not read " + file.getFileName() + ": " + SafeFile.reason(e)
                    + ". Nothing was imported.", "Check the file and try again.", e);
        } catch (LinkageError e) {
            throw new UserFacingException(
                    "Anki packages cannot be read on this system, so " + file.getFileName()
                            + " was not imported.",
                    "In Anki choose File, Export, \u201cNotes in Plain Text\u201d instead.", e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        FxThreadGuard.check();
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    /// Computes what an import would change, and changes nothing.
    ///
    /// @param inNotes cards of notes
    /// @throws UserFacingException if cards cannot be added to a deck
    public ImportSummary preview(AnkiContents contents, Collection<? extends Card> inNotes) {
        try {
            var laid = ImportedDecks.importCards(vault, contents.cards(), ids(inNotes), false);
            var log = ImportedReviews.missing(vault, contents.past(), true, inNotes);
            return new ImportSummary(words(laid) + ".", laid.kept(), log.reviews(), log.suspended());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Imports a file: its cards into decks, its reviews and suspended cards into the review log. Safe against other
    /// windows; nothing is imported twice.
    ///
    /// @param inNotes cards of notes
    /// @param reviews whether to import reviews
    /// @return a sentence about what was imported
    /// @throws UserFacingException if a deck or the log cannot be written
    public String importCards(AnkiContents contents, Collection<? extends Card> inNotes, boolean reviews) {
        try (var _ = FileMutex.forWriting(vault).lock()) {
            var laid = ImportedDecks.importCards(vault, contents.cards(), ids(inNotes), true);
            var written = ImportedReviews.write(vault, contents.past(), reviews, inNotes);
            return words(laid) + written.words() + '.';
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Set<String> ids(Collection<? extends Card> cards) {
        return cards.stream().map(Card::id).collect(Collectors.toSet());
    }

    private UserFacingException unreadable(IOException e) {
        return new UserFacingException("Could not read the decks and the reviews in " + vault.quizzes() + ": "
                + SafeFile.reason(e) + ". Nothing was imported.", "Check the folder, then import again.", e);
    }

    private static String words(ImportedDecks.DeckImportResult result) {
        var words = AnkiContents.count(result.fresh(), "new card");
        if (result.updated() > 0) {
            words += ", %,d updated".formatted(result.updated());
        }
        if (result.unchanged() > 0) {
            words += ", %,d unchanged".formatted(result.unchanged());
        }
        if (result.kept() > 0) {
            words += result.kept() == 1
                    ? ", 1 with your changes kept"
                    : ", %,d with your changes kept".formatted(result.kept());
        }
        if (result.elsewhere() > 0) {
            words += ", %,d already in your notes and decks".formatted(result.elsewhere());
        }
        return words;
    }

    /// Exports cards as a text file for Anki, except those that came from Anki.
    ///
    /// @return a sentence: how many were exported, how many were not, and what to do with the file
    public String export(Collection<? extends Card> cards, Path file) {
        var written = AnkiTextWriter.write(cards);
        if (written.cards() == 0) {
            return "Nothing was written" + written.stayed() + ".";
        }
        SafeFile.write(file, written.text().getBytes(StandardCharsets.UTF_8));
        return AnkiContents.count(written.cards(), "card") + " written to " + file.getFileName() + written.stayed()
                + ". In Anki choose File, Import.";
    }
}
