package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.primed.quiz.model.LogLine.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteCardsTest {
    private static final String QUESTION = "How does a thread differ from a coroutine?";

    private static NoteItem item(String note, int line, String text) {
        return new NoteItem(
                note, line, "interview-questions", "Interview questions", text, "",
                Optional.of(LocalDate.of(2020, 1, 27)));
    }

    private static String idOf(NoteItem item, Map<String, Seen> seen) {
        return NoteCards.of(List.of(item), new CardWordings(seen, List.of()), List.of()).getFirst().id();
    }

    private static Map<String, Seen> seen(String id, String text) {
        return Map.of(id, new Seen("s", id, Instant.EPOCH, text, "notes/monday.md", 7));
    }

    @Test
    void oneQuestionInTwoNotesIsOneCard() {
        var cards = NoteCards.of(List.of(
                item("notes/monday.md", 3, QUESTION), item("notes/monday.md", 4, "Is a generator a coroutine?"),
                new NoteItem("notes/tuesday.md", 9, "interview-questions", "Interview questions",
                        "how does a thread differ from a  coroutine", "The system runs one, the language the other.",
                        Optional.of(LocalDate.of(2020, 1, 28))),
                new NoteItem("notes/tuesday.md", 12, "goals", "Goals", "Sleep", "", Optional.empty())),
                CardWordings.NONE, List.of());
        assertEquals(2, cards.size());
        var recall = assertInstanceOf(Card.Recall.class, cards.getFirst());
        assertEquals("The system runs one, the language the other.", recall.answer());
        assertEquals("notes/tuesday.md", recall.source().file());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "How does a thread differ from a corotine?",
        "How does a thread differ from a coroutine ?!",
        "how do threads differ from coroutines?",
        "How does a thread really differ from a coroutine?",
        "So how does the thread differ from the coroutine",
    })
    void aCorrectedQuestionKeepsItsCard(String before) {
        assertEquals("note-abc", idOf(item("notes/monday.md", 30, QUESTION), seen("note-abc", before)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "How does a generator differ from a coroutine?",
        "What is a linter?",
        "How does a thread differ from a process?",
    })
    void anotherQuestionIsAnotherCard(String before) {
        assertNotEquals("note-abc", idOf(item("notes/monday.md", 7, QUESTION), seen("note-abc", before)));
    }

    @Test
    void aQuestionMovedToAnotherNoteKeepsItsCard() {
        assertEquals("note-abc", idOf(item("notes/later/friday.md", 2, QUESTION), seen("note-abc", QUESTION)));
        assertEquals("note-abc", idOf(
                item("notes/later/friday.md", 2, QUESTION),
                seen("note-abc", "How does a thread difer from a coroutine?")));
    }

    @Test
    void anIdGoesToTheQuestionMostLikeItAndToNoOther() {
        var cards = NoteCards.of(List.of(
                item("notes/monday.md", 5, "How does a thread differ from coroutines?"),
                item("notes/monday.md", 6, QUESTION)), new CardWordings(seen("note-abc", QUESTION), List.of()),
                List.of());
        assertNotEquals("note-abc", cards.get(0).id());
        assertEquals("note-abc", cards.get(1).id());
    }

    @Test
    void aNewQuestionNeverTakesOverAnIdThatIsTaken() {
        var first = idOf(item("notes/monday.md", 1, QUESTION), Map.of());
        var reworded = "How does an operating system's thread differ from a coroutine of Python?";
        var cards = NoteCards.of(List.of(
                item("notes/monday.md", 1, reworded), item("notes/monday.md", 2, QUESTION)),
                new CardWordings(seen(first, reworded), List.of()), List.of());
        assertEquals(first, cards.get(0).id());
        assertNotEquals(first, cards.get(1).id());
    }

    @Test
    void aNotesChallengeIsTheDecksChallengeThatClaimsIt() {
        var deck = new Card.Challenge(
                "gen-running", "states", "Catch a generator while it runs", "…", "", List.of(), List.of(), "",
                List.of("GEN_RUNNING"), new CardSource.Deck("quizzes/coroutines.json", 4, "Coroutines"));
        var item = new NoteItem("notes/2020-01-27.md", 14, "code-challenge", "Python Interview Code Challenge",
                "Print a generator while its state is `GEN_RUNNING`", "", Optional.empty());
        var cards = NoteCards.withDecks(List.of(item), CardWordings.NONE, List.of(deck));
        assertEquals(1, cards.size());
        assertEquals("gen-running", cards.getFirst().id());
        assertEquals(
                new CardSource.Note("notes/2020-01-27.md", 14, "Python Interview Code Challenge", Optional.empty()),
                cards.getFirst().source());
    }
}
