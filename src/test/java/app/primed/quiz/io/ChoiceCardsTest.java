package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceCardsTest {
    @TempDir
    Path folder;

    private DeckReader.LoadedDecks load(String cards) throws Exception {
        Files.writeString(folder.resolve("deck.json"), "{\"deck\": \"D\", \"cards\": [\n" + cards + "]}");
        return DeckReader.load(folder, "quizzes/");
    }

    @Test
    void readsChoicesWithTheProgramTheyAreAbout() throws Exception {
        var loaded = load("""
                {"id": "c", "kind": "choice", "prompt": "Which?", "code": ["x = 1", "print(x)", ""],
                 "right": ["a", "b"], "wrong": ["c"], "explanation": "because"}""");
        assertEquals(List.of(), loaded.problems());
        var card = assertInstanceOf(Card.Choice.class, loaded.cards().getFirst());
        assertEquals("x = 1\nprint(x)", card.code());
        assertEquals(List.of("a true", "b true", "c false"),
                card.options().stream().map(o -> o.text() + " " + o.isCorrect()).toList());
        assertTrue(card.isMultipleChoice());
        assertEquals("D", card.topic());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "\"wrong\": [\"a\", \"b\"]; No option is right",
        "\"right\": [], \"wrong\": [\"a\", \"b\"]; No option is right",
        "\"right\": [\"a\", \"b\"]; No option is wrong",
        "\"right\": [\"a\"], \"wrong\": [\"b\", \" a \"]; The option \"a\" is listed twice",
        "\"right\": [\"a\"], \"wrong\": [\" \"]; is empty",
        "\"right\": [\"a\"], \"wrong\": [1]; but holds 1",
        "\"right\": \"a\", \"wrong\": [\"b\"]; \"right\" is a list, not a text",
        "\"right\": [\"a\"], \"wrong\": [\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"]; at most 6 options, not 7",
    })
    void aMistakeIsReportedWithItsLineAndTheRestLoads(String fields, String reason) throws Exception {
        var loaded = load("{\"id\": \"x\", \"kind\": \"choice\", \"prompt\": \"p\", " + fields + "},\n"
                + "{\"id\": \"fine\", \"prompt\": \"p\"}");
        assertEquals(List.of("fine"), loaded.cards().stream().map(Card::id).toList());
        assertEquals(1, loaded.problems().size());
        assertEquals(2, loaded.problems().getFirst().line());
        assertTrue(loaded.problems().getFirst().reason().contains(reason), loaded.problems()::toString);
    }

    @Test
    void aQuestionMayWaitForItsAnswer() throws Exception {
        var loaded = load("""
                {"id": "1", "prompt": "Missing?"}, {"id": "2", "prompt": "Empty?", "answer": "  "},
                {"id": "3", "prompt": "As it was written once?", "answer": "No answer in the note yet."}""");
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of("", "", ""),
                loaded.cards().stream().map(c -> ((Card.Recall) c).answer()).toList());
    }
}
