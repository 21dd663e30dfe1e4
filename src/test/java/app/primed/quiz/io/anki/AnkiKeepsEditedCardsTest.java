package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.io.DeckEditor;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cards are imported, changed here, and imported again: what a person wrote stays.
class AnkiKeepsEditedCardsTest {
    private static final String DECK = "quizzes/anki-python.json";

    @TempDir
    Path folder;

    private Vault vault;
    private AnkiExchange files;

    @BeforeEach
    void vault() {
        vault = new Vault(folder.resolve("vault"));
        files = new AnkiExchange(vault, InstantSource.system());
    }

    private static AnkiCard card(String id, String prompt, String answer) {
        return new AnkiCard(id, "Python", "states", prompt, answer);
    }

    private static AnkiContents file(AnkiCard... cards) {
        return new AnkiContents("Python.apkg", List.of(cards), Map.of(), 0, AnkiReviewData.NONE);
    }

    private String take(AnkiCard... cards) {
        var offered = files.preview(file(cards), Set.of());
        var said = files.importCards(file(cards), Set.of(), false);
        assertEquals(offered.words(), said, "what was offered is what was done");
        return said;
    }

    private Card.Recall inVault(String id) throws Exception {
        var loaded = DeckReader.load(vault.quizzes(), "quizzes/");
        assertEquals(List.of(), loaded.problems());
        return (Card.Recall) loaded.cards().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private void edit(String id, UnaryOperator<CardText> change) throws Exception {
        var card = inVault(id);
        var known = CardText.of(card);
        new DeckEditor(vault).edit(card.source().file(), id, known, change.apply(known));
    }

    private static CardText with(CardText text, String topic, String prompt, String answer) {
        return new CardText(topic, "", prompt, answer, text.explanation(), "", List.of(), List.of());
    }

    @Test
    void whatWasChangedHereStaysAndTheRestIsUpdated() throws Exception {
        assertEquals("5 new cards.", take(card("anki-a", "A?", "a"), card("anki-b", "B?", "b"),
                card("anki-c", "C?", "c"), card("anki-d", "D?", "d"), card("anki-e", "E?", "e")));
        edit("anki-a", t -> with(t, t.topic(), "A, mended?", t.answer()));
        edit("anki-b", t -> with(t, t.topic(), t.prompt(), "b, mended"));
        edit("anki-c", t -> with(t, "generators", t.prompt(), t.answer()));
        var newer = new AnkiCard[] {card("anki-a", "A2?", "a"), card("anki-b", "B2?", "b"), card("anki-c", "C2?", "c"),
            card("anki-d", "D2?", "d"), card("anki-e", "E?", "e")};
        assertEquals(3, files.preview(file(newer), Set.of()).kept());
        assertEquals("0 new cards, 1 updated, 1 unchanged, 3 with your changes kept.", take(newer));
        assertEquals("A, mended?", inVault("anki-a").prompt());
        assertEquals("b, mended", inVault("anki-b").answer());
        assertEquals("B?", inVault("anki-b").prompt());
        assertEquals("generators", inVault("anki-c").topic());
        assertEquals("D2?", inVault("anki-d").prompt());
        var bytes = Files.readString(vault.root().resolve(DECK));
        assertEquals("0 new cards, 2 unchanged, 3 with your changes kept.", take(newer));
        assertEquals(bytes, Files.readString(vault.root().resolve(DECK)), "nothing is left to write");
    }

    @Test
    void aChangeThatIsUndoneIsNone() throws Exception {
        take(card("anki-a", "A?", "a"));
        edit("anki-a", t -> with(t, t.topic(), "Other?", t.answer()));
        edit("anki-a", t -> with(t, t.topic(), "A?", t.answer()));
        assertEquals("0 new cards, 1 updated.", take(card("anki-a", "A2?", "a")));
        assertEquals("0 new cards, 1 updated.", take(card("anki-a", "A3?", "a")));
        assertEquals("A3?", inVault("anki-a").prompt());
    }

    /// A card that was changed on both sides alike is Anki's again.
    @Test
    void theSameChangeOnBothSidesIsNone() throws Exception {
        take(card("anki-a", "A?", "a"));
        edit("anki-a", t -> with(t, t.topic(), "A2?", t.answer()));
        assertEquals("0 new cards, 1 unchanged.", take(card("anki-a", "A2?", "a")));
        assertEquals("0 new cards, 1 updated.", take(card("anki-a", "A3?", "a")));
    }

    @Test
    void anExplanationStaysUnderNewWords() throws Exception {
        take(card("anki-a", "A?", "a"));
        edit("anki-a", t -> new CardText(
                t.topic(), "", t.prompt(), t.answer(), "because", "", List.of(), List.of()));
        assertEquals("0 new cards, 1 updated.", take(card("anki-a", "A2?", "a")));
        assertEquals("A2?", inVault("anki-a").prompt());
        assertEquals("because", inVault("anki-a").explanation());
    }

    /// An earlier version left no mark: nobody can tell who wrote the words, so they stay. Where both sides read alike
    /// the card is marked, and follows Anki from then on.
    @Test
    void cardsWithoutAMarkKeepTheirWords() throws Exception {
        deck(DECK, """
                {"deck": "Python", "cards": [
                  {"id": "anki-a", "topic": "states", "prompt": "A?", "answer": "a"},
                  {"id": "anki-b", "topic": "states", "prompt": "B?", "answer": "b"}]}
                """);
        assertEquals("0 new cards, 1 unchanged, 1 with your changes kept.",
                take(card("anki-a", "A?", "a"), card("anki-b", "B2?", "b")));
        assertEquals("0 new cards, 1 updated, 1 with your changes kept.",
                take(card("anki-a", "A2?", "a"), card("anki-b", "B2?", "b")));
        assertEquals("A2?", inVault("anki-a").prompt());
        assertEquals("B?", inVault("anki-b").prompt());
    }

    /// Made into a card of choices by hand, with the mark still on it; and one that does not read at all as yet.
    @Test
    void aCardOfAnotherKindIsLeftAlone() throws Exception {
        take(card("anki-a", "A?", "a"), card("anki-b", "B?", "b"));
        var path = vault.root().resolve(DECK);
        var changed = Files.readString(path)
                .replaceFirst("(\"prompt\" : \"A\\?\",)",
                        "\"kind\": \"choice\", \"right\": [\"x\"], \"wrong\": [\"y\"], $1")
                .replaceFirst("(\"prompt\" : \"B\\?\",)", "\"kind\": \"choice\", $1");
        Files.writeString(path, changed);
        assertEquals("0 new cards, 2 with your changes kept.",
                take(card("anki-a", "A2?", "a"), card("anki-b", "B2?", "b")));
        assertEquals(changed, Files.readString(path));
    }

    /// The words of each note grow to many times what they were: the deck would be larger than what is read.
    @Test
    void aDeckThatWouldGrowTooLargeStaysAsItIs() throws Exception {
        var small = IntStream.range(0, 900).mapToObj(i -> card("anki-" + i, "Q" + i, "a".repeat(3_000)));
        var large = IntStream.range(0, 900).mapToObj(i -> card("anki-" + i, "Q" + i, "a".repeat(9_800)))
                .toArray(AnkiCard[]::new);
        assertEquals("900 new cards.", take(small.toArray(AnkiCard[]::new)));
        var before = Files.readString(vault.root().resolve(DECK));
        var another = new AnkiCard("anki-other", "Another", "t", "P", "A");
        var all = IntStream.rangeClosed(0, 900).mapToObj(i -> i == 0 ? another : large[i - 1]).toArray(AnkiCard[]::new);
        var offered = assertThrows(UserFacingException.class, () -> files.preview(file(all), Set.of()));
        var trouble = assertThrows(UserFacingException.class, () -> files.importCards(file(all), Set.of(), false));
        assertEquals("With the text from Anki, " + DECK + " would be larger than 8 MB, and Primed reads no deck that "
                + "large. Nothing was imported.", trouble.getMessage());
        assertEquals(trouble.getMessage(), offered.getMessage());
        assertEquals(before, Files.readString(vault.root().resolve(DECK)));
        assertFalse(Files.exists(vault.quizzes().resolve("anki-another.json")), "nothing was written");

        assertTrue(trouble.remedy().contains("quizzes/anki-python-more.json"), trouble.remedy());
        var cards = before.split("(?=\\{\\s*\"id\")");
        var half = cards.length / 2;
        deck(DECK, String.join("", List.of(cards).subList(0, half)).stripTrailing().replaceFirst(",$", "") + "]}");
        deck("quizzes/anki-python-more.json", cards[0] + String.join("", List.of(cards).subList(half, cards.length)));
        assertEquals("1 new card, 900 updated.", take(all));
        assertEquals(901, DeckReader.load(vault.quizzes(), "quizzes/").cards().size());
    }

    /// Its cards cannot be read, so they would all come in a second time.
    @Test
    void aDeckThatIsTooLargeAlreadyIsNotAddedTo() throws Exception {
        var huge = "{\"deck\": \"Python\", \"cards\": []}" + " ".repeat((int) DeckReader.LARGEST);
        deck(DECK, huge);
        var trouble = assertThrows(UserFacingException.class,
                () -> files.importCards(file(card("anki-a", "A?", "a")), Set.of(), false));
        assertTrue(trouble.getMessage().startsWith("The cards belong in " + DECK + ", but it is larger than 8 MB"),
                trouble.getMessage());
        assertEquals(huge.length(), Files.size(vault.root().resolve(DECK)));
    }

    private void deck(String file, String text) throws Exception {
        Files.createDirectories(vault.quizzes());
        Files.write(vault.root().resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
