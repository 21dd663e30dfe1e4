package app.primed.quiz.io.anki;

import app.primed.desk.SafeFile;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import app.primed.quiz.model.Card;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cards from Anki and to Anki: its text files, and its packages (`.apkg`) inwards.
///
/// From a package come questions and answers, tags, decks and siblings. Anki's scheduling does not: it knows nothing of
/// how a card was answered here. Pictures and sounds stay behind too; a card says their names.
public final class AnkiFiles {
    private final Vault vault;

    public AnkiFiles(Vault vault) {
        this.vault = vault;
    }

    /// Reads a file and changes nothing.
    ///
    /// @param progress told while it reads, on this thread
    /// @throws Trouble with the file, the line where there is one, and the reason
    /// @throws InterruptedException when the person cancelled
    public AnkiContents read(Path file, Progress progress) throws InterruptedException {
        try {
            return isZip(file) || String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".apkg")
                    ? AnkiPackageReader.read(file, progress)
                    : AnkiTextReader.read(file, progress);
        } catch (IOException e) {
            throw new Trouble("Could not read " + file.getFileName() + ": " + SafeFile.reason(e)
                    + ". Nothing was imported.", "Check the file and try again.", e);
        } catch (LinkageError e) {
            throw new Trouble("What reads Anki's packages cannot start on this system, so " + file.getFileName()
                    + " was not imported.", "In Anki choose File, Export, \u201cNotes in Plain Text\u201d instead.", e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    /// Takes the cards over, or works out what that comes to.
    ///
    /// @param taken ids of cards that stand in notes
    /// @return a sentence: how many are new, how many get new words
    /// @throws Trouble where a deck cannot be added to or written
    public String take(List<AnkiCard> cards, Set<String> taken, boolean write) {
        try {
            var result = ImportedDecks.lay(vault, cards, taken, write);
            var words = AnkiContents.count(result.fresh(), "new card");
            if (result.updated() > 0) {
                words += ", %,d imported before".formatted(result.updated());
            }
            if (result.elsewhere() > 0) {
                words += ", %,d already in your notes and decks".formatted(result.elsewhere());
            }
            return words + ".";
        } catch (IOException e) {
            throw new Trouble("Could not read the decks in " + vault.quizzes() + ": " + SafeFile.reason(e)
                    + ". Nothing was imported.", "Check the folder, then import again.", e);
        }
    }

    /// Writes cards as a text file for Anki.
    ///
    /// @return a sentence: how many, and what stayed
    public String export(Collection<? extends Card> cards, Path file) {
        var written = AnkiTextWriter.write(cards);
        SafeFile.write(file, written.text().getBytes(StandardCharsets.UTF_8));
        var words = AnkiContents.count(written.cards(), "card") + " written to " + file.getFileName();
        return written.leftOut() == 0
                ? words + "."
                : words + "; %,d stayed: challenges, which Anki cannot run, and questions without an answer."
                        .formatted(written.leftOut());
    }
}
