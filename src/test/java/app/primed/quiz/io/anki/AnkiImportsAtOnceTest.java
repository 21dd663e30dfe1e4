package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.platform.Vault;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.io.ReviewLog;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.LogLine;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs import into one vault: neither loses what the other brought in, and nothing comes in twice.
class AnkiImportsAtOnceTest {
    private static final Path REAL = Path.of("src/test/resources/anki/anki-2.1.15.apkg");
    private static final int FILES = Boolean.getBoolean("primed.full") ? 40 : 12;
    private static final int ROUNDS = Boolean.getBoolean("primed.full") ? 6 : 1;

    @TempDir
    Path folder;

    private Path texts(String who) throws Exception {
        var texts = Files.createDirectories(folder.resolve(who));
        for (var i = 0; i < FILES; i++) {
            Files.writeString(texts.resolve("%03d.txt".formatted(i)), """
                    #separator:tab
                    #deck:Shared
                    #guid column:1
                    %s-%d\tWhat is %s %d?\tNumber %d
                    """.formatted(who, i, who, i, i));
        }
        Files.copy(REAL, texts.resolve("%03d-real.apkg".formatted(FILES / 2)));
        return texts;
    }

    @Test
    void neitherLosesWhatTheOtherBroughtIn() throws Exception {
        var vault = new Vault(Files.createDirectories(folder.resolve("vault")));
        var one = AnkiImporter.start(vault.root(), texts("one"));
        var other = AnkiImporter.start(vault.root(), texts("other"));
        assertEquals(0, one.waitFor());
        assertEquals(0, other.waitFor());
        var expected = new TreeSet<String>();
        for (var i = 0; i < FILES; i++) {
            expected.add("anki-one-" + i);
            expected.add("anki-other-" + i);
        }
        var loaded = DeckReader.load(vault.quizzes(), "quizzes/");
        assertEquals(List.of(), loaded.problems());
        var ids = new TreeSet<>(loaded.cards().stream().filter(c -> c.source().file().contains("shared"))
                .map(Card::id).toList());
        assertEquals(expected, ids);
        assertEquals(2 * FILES + 19, loaded.cards().size());
        var lines = new ReviewLog(vault).read().lines();
        assertEquals(15, lines.size());
        assertEquals(15, new HashSet<>(lines.stream().map(LogLine::id).toList()).size());
    }

    /// Whatever an import was doing when it was killed, the next one completes it.
    @Test
    void anImportThatWasKilledIsCompletedByTheNext() throws Exception {
        var vault = new Vault(Files.createDirectories(folder.resolve("vault")));
        var texts = texts("one");
        for (var round = 1; round <= ROUNDS; round++) {
            var importer = AnkiImporter.start(vault.root(), texts);
            try (var said = new BufferedReader(importer.inputReader(StandardCharsets.UTF_8))) {
                for (var line = 0; line < round * FILES / 6; line++) {
                    said.readLine();
                }
                importer.destroyForcibly().waitFor();
            }
        }
        assertEquals(0, AnkiImporter.start(vault.root(), texts).waitFor());
        var loaded = DeckReader.load(vault.quizzes(), "quizzes/");
        assertEquals(List.of(), loaded.problems());
        assertEquals(FILES + 19, loaded.cards().size());
        assertEquals(15, new ReviewLog(vault).read().lines().size());
    }
}
