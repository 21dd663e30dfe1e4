package app.primed.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.CardWordings;
import app.primed.quiz.model.NoteCards;
import app.primed.quiz.model.NoteItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Questions and challenges of a real note become cards with no syntax of their own.
class QuizItemsTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);

    private static Session read(Path note) throws Exception {
        return READER.read(Files.readString(note), note.toString());
    }

    @Test
    void privateTextMakesNoCard() {
        var items = QuizItems.of("a.md", READER.read("""
                ## Interview Questions
                - What is a generator?
                    - It yields. %%plum%%
                    - #private plum
                %%
                - What is plum?
                    - plum
                %%

                ## Interview Questions #private
                - Who is plum?
                """, "a.md"), READER);
        assertEquals(List.of("What is a generator?"), items.stream().map(NoteItem::text).toList());
        assertFalse(items.toString().contains("plum"), items.toString());
    }

    @Test
    void theFirstSessionsQuestionsAndItsChallengeAreCards() throws Exception {
        var note = Path.of("notes/2020-01-27.md");
        var items = QuizItems.from(Map.of("notes/2020-01-27.md", read(note)), READER);
        var cards =
                NoteCards.withDecks(items, CardWordings.NONE, DeckReader.load(Path.of("quizzes"), "quizzes/").cards());
        var first = assertInstanceOf(Card.Recall.class, cards.getFirst());
        assertEquals("Is a generator a coroutine?", first.prompt());
        assertTrue(first.answer().startsWith("Both are suspended"), first.answer());
        assertTrue(cards.stream().anyMatch(c -> c.prompt().equals("How does a thread differ from a coroutine?")
                && c.source() instanceof CardSource.Note));
        var challenge = cards.stream().filter(c -> c.id().equals("gen-running")).findFirst().orElseThrow();
        var source = assertInstanceOf(CardSource.Note.class, challenge.source());
        assertEquals("Python Interview Code Challenge", source.section());
        assertEquals("- Print a generator while its state is `GEN_RUNNING`",
                Files.readAllLines(note).get(source.line() - 1));
    }
}
