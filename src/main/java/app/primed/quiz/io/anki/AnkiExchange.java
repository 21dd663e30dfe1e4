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

/// Cards from Anki and to Anki: its text files, and its packages (`.apkg`, `.colpkg`) inwards.
///
/// From a package come questions and answers, tags, decks, which cards are suspended and, where asked for, the reviews.
/// Anki's intervals do not: they are worked out anew from the reviews. Pictures and sounds stay behind too; a card
/// says their names.
public final class AnkiExchange {
    private final Vault vault;
    private final InstantSource clock;

    /// @param clock reviews later than its time are not believed
    public AnkiExchange(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// What taking a file over would come to.
    ///
    /// @param words how many cards are new, how many get new words
    /// @param kept how many read otherwise here and keep their words
    /// @param reviews how many the log does not hold yet
    /// @param suspended how many cards are set aside that were not before
    public record ImportSummary(String words, int kept, int reviews, int suspended) {}

    /// Reads a file and changes nothing.
    ///
    /// @param progress told while it reads, on this thread
    /// @throws Trouble with the file, the line where there is one, and the reason
    /// @throws InterruptedException when the person cancelled
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
                    "What reads Anki's packages cannot start on this system, so " + file.getFileName()
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

    /// Works out what taking a file over comes to, and changes nothing.
    ///
    /// @param inNotes cards that stand in notes
    /// @throws Trouble where a deck cannot be added to
    public ImportSummary preview(AnkiContents contents, Collection<? extends Card> inNotes) {
        try {
            var laid = ImportedDecks.importCards(vault, contents.cards(), ids(inNotes), false);
            var log = ImportedReviews.missing(vault, contents.past(), true, inNotes);
            return new ImportSummary(words(laid) + ".", laid.kept(), log.reviews(), log.suspended());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Takes a file over: its cards into decks, what Anki knows of them into the review log. Safe from several programs;
    /// what was taken over before is not taken over twice.
    ///
    /// @param inNotes cards that stand in notes
    /// @param reviews whether its reviews come along
    /// @return a sentence: what came in
    /// @throws Trouble where a deck cannot be added to or written, or the log not written
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

    /// Writes cards as a text file for Anki, but those that came from there.
    ///
    /// @return a sentence: how many, what stayed, and what to do with the file
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
