package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FromNotesDeckTest {
    @TempDir
    Path folder;

    @Test
    void whatIsPutIsReadAsACard() throws IOException {
        var deck = new FromNotesDeck(new Vault(folder));
        deck.put("note-1", "Where does the word datum come from?", "", "Questions");
        deck.put("note-2", "What does \"to yield\" mean?", "To give way", "Questions");
        deck.put("note-1", "Where does the word datum come from?", "Latin: a thing given", "Questions");
        var loaded = DeckReader.load(folder.resolve("quizzes"), "quizzes/");
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of("note-1", "note-2"), loaded.cards().stream().map(Card::id).toList());
        assertEquals("Latin: a thing given", ((Card.Recall) loaded.cards().getFirst()).answer());
    }

    @Test
    void aDamagedDeckIsLeftAsItIs() throws IOException {
        var file = Files.createDirectories(folder.resolve("quizzes")).resolve(FromNotesDeck.NAME);
        Files.writeString(file, "{\"deck\": ");
        var trouble =
                assertThrows(UserFacingException.class,
                        () -> new FromNotesDeck(new Vault(folder)).put("a", "b", "c", "d"));
        assertTrue(trouble.getMessage().contains("quizzes/from-notes.json"), trouble.getMessage());
        assertEquals("{\"deck\": ", Files.readString(file));
    }

    @Test
    void whatSomebodyElseAddedStays() throws IOException {
        var file = Files.createDirectories(folder.resolve("quizzes")).resolve(FromNotesDeck.NAME);
        Files.writeString(file,
                "{\"deck\": \"Mine\", \"author\": \"me\", \"cards\": [{\"id\": \"x\", \"prompt\": \"p\", \"answer\": \"a\"}]}");
        new FromNotesDeck(new Vault(folder)).put("y", "q", "r", "t");
        var text = Files.readString(file);
        assertTrue(text.contains("\"author\" : \"me\"") && text.contains("\"x\"") && text.contains("\"y\""), text);
    }
}
