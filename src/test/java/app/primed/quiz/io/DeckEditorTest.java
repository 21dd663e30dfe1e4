package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.model.CardText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decks are changed on disk: byte for byte, and only where the card is still the one that was read.
class DeckEditorTest {
    private static final String DECK = "quizzes/d.json";
    private static final String TEXT = "\uFEFF{\"deck\": \"D\", \"cards\": [\r\n"
            + " {\"id\": \"a\", \"prompt\": \"gr\\u00fcn\", \"answer\": \"x\"},\r\n"
            + " {\"id\": \"c\", \"kind\": \"choice\", \"prompt\": \"q\", \"right\": [\"y\"], \"wrong\": [\"n\"]}\r\n]}";

    @TempDir
    Path folder;

    private Vault vault;
    private Path file;
    private DeckEditor decks;

    @BeforeEach
    void deck() throws Exception {
        vault = new Vault(folder);
        file = Files.createDirectories(vault.quizzes()).resolve("d.json");
        Files.writeString(file, TEXT);
        decks = new DeckEditor(vault);
    }

    private CardText read(String id) {
        return DeckReader.read(file, DECK).cards().stream().filter(c -> c.id().equals(id)).map(CardText::of).findFirst()
                .orElseThrow();
    }

    private static CardText recall(String prompt) {
        return new CardText("D", "", prompt, "x", "", "", List.of(), List.of());
    }

    @Test
    void anEditAndItsUndoAreExactToTheByte() throws Exception {
        var change = decks.edit(DECK, "a", read("a"), recall("blau"));
        assertEquals(TEXT.replace("gr\\u00fcn", "blau"), Files.readString(file));
        decks.undo(change);
        assertEquals(TEXT, Files.readString(file));
        var cut = decks.removeCards(DECK, Set.of("a", "gone"));
        assertEquals(List.of("c"), DeckReader.read(file, DECK).cards().stream().map(c -> c.id()).toList());
        Files.writeString(file, Files.readString(file) + "\n");
        var trouble = assertThrows(UserFacingException.class, () -> decks.undo(cut));
        assertTrue(trouble.getMessage().contains("quizzes/d.json was changed since"), trouble.getMessage());
    }

    @Test
    void nothingIsWrittenOverWhatSomeoneElseWrote() throws Exception {
        var known = read("a");
        Files.writeString(file, TEXT.replace("\"x\"", "\"from vim\""));
        var changed = assertThrows(UserFacingException.class, () -> decks.edit(DECK, "a", known, recall("blau")));
        assertTrue(changed.getMessage().contains("quizzes/d.json, line 2"), changed.getMessage());
        Files.writeString(file, TEXT.replace("\"id\": \"a\"", "\"id\": \"other\""));
        var gone = assertThrows(UserFacingException.class, () -> decks.edit(DECK, "a", known, recall("blau")));
        assertTrue(gone.getMessage().contains("is not in quizzes/d.json any more"), gone.getMessage());
        assertThrows(UserFacingException.class, () -> decks.removeCards(DECK, Set.of("a")));
        Files.writeString(file, "{ broken");
        assertThrows(UserFacingException.class, () -> decks.removeCards(DECK, Set.of("a")));
        assertEquals("{ broken", Files.readString(file));
        Files.delete(file);
        assertThrows(UserFacingException.class, () -> decks.edit(DECK, "a", known, recall("blau")));
    }

    @Test
    void anEditNeverMakesACardUnreadable() throws Exception {
        var known = read("c");
        for (var wanted : List.of(
                new CardText("D", "", "q", "", "", "", List.of("y"), List.of("y")),
                new CardText("D", "", "q", "", "", "", List.of("y"), List.of(" ")),
                new CardText("D", "", "q", "", "", "", List.of(), List.of("n")),
                new CardText("D", "", "q", "", "", "", List.of("y"), List.of("1", "2", "3", "4", "5", "6")),
                new CardText("D", "", " ", "", "", "", List.of("y"), List.of("n")),
                new CardText("D", "", "x".repeat(300_000), "", "", "", List.of("y"), List.of("n")))) {
            var trouble = assertThrows(UserFacingException.class, () -> decks.edit(DECK, "c", known, wanted));
            assertTrue(trouble.getMessage().length() > 12, trouble.getMessage());
            assertEquals(TEXT, Files.readString(file));
        }
        decks.edit(DECK, "c", known, new CardText("D", "", "q \uD83E", "", "", "", List.of("y"), List.of("n", "m")));
        assertEquals("q \uD83E", read("c").prompt());
        assertEquals(List.of("n", "m"), read("c").incorrect());
    }

    @Test
    void aFileThatIsNoTextStaysAsItIs() throws Exception {
        var bytes = "{\"cards\": [{\"id\": \"a\", \"prompt\": \"é\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        assertThrows(UserFacingException.class, () -> decks.removeCards(DECK, Set.of("a")));
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Property(tries = 150)
    void bytesComeBackAsTheyWere(@ForAll long seed) throws Exception {
        var place = Files.createTempDirectory("primed-decks");
        var random = new RandomDeck(seed);
        var deck = Files.createDirectories(place.resolve("quizzes")).resolve("d.json");
        var bytes = ((seed & 1) == 0 ? "\uFEFF" + random.text : random.text.toString())
                .getBytes(StandardCharsets.UTF_8);
        Files.write(deck, bytes);
        var files = new DeckEditor(new Vault(place));
        var change = files.removeCards(DECK, Set.of(random.ids.getFirst()));
        assertEquals((seed & 1) == 0, Files.readString(deck).startsWith("\uFEFF"));
        files.undo(change);
        assertArrayEquals(bytes, Files.readAllBytes(deck));
        try (var all = Files.walk(place)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
