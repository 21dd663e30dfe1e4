package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.Check;
import app.primed.trace.ObjectState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeckReaderTest {
    @TempDir
    Path folder;

    private DeckReader.LoadedDecks load(String text) throws Exception {
        Files.writeString(folder.resolve("deck.json"), text);
        return DeckReader.load(folder, "quizzes/");
    }

    @Test
    void readsTheLeastADeckMustSay() throws Exception {
        var loaded = load("""
                {"deck": "Small",
                 "cards": [
                   {"id": "1", "prompt": "What?", "answer": "That."}
                 ]}
                """);
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of(new Card.Recall("1", "Small", "What?", "That.", "",
                        new CardSource.Deck("quizzes/deck.json", 3, "Small"))),
                loaded.cards());
    }

    @Test
    void readsAChallengeWithItsChecks() throws Exception {
        var loaded = load("""
                {"deck": "C", "cards": [
                 {"id": "c", "kind": "challenge", "title": "T", "prompt": "Do it", "topic": "states",
                  "starter": ["import inspect", ""], "hints": ["one", "two"], "claims": ["GEN_RUNNING"],
                  "checks": [{"type": "created"},
                             {"type": "asked-state", "state": "GEN_RUNNING", "name": "selfie"},
                             {"type": "stdout", "lines": ["10", "15"], "match": "whole", "says": "it counts"},
                             {"type": "delegates", "depth": 2}]}]}
                """);
        assertEquals(List.of(), loaded.problems());
        var card = assertInstanceOf(Card.Challenge.class, loaded.cards().getFirst());
        assertEquals("import inspect\n", card.starter());
        assertEquals(List.of("one", "two"), card.hints());
        var asked = assertInstanceOf(Check.AskedState.class, card.checks().get(1));
        assertEquals(ObjectState.RUNNING, asked.state());
        assertEquals("it counts", card.checks().get(2).description());
        assertEquals(2, assertInstanceOf(Check.Delegates.class, card.checks().get(3)).depth());
    }

    @Test
    void testsThatCannotBePythonAreReportedWithTheirLine() throws Exception {
        var loaded = load("""
                {"deck": "T", "cards": [
                 {"id": "good", "kind": "challenge", "prompt": "p", "checks": [{"type": "tests", "code": [
                   "text = f\\"{'('}\\"  # ( is no bracket in a text or a comment",
                   "assert text == '('"]}]},
                 {"id": "open", "kind": "challenge", "prompt": "p", "checks": [{"type": "tests", "code": [
                   "x = 1",
                   "assert (x == [1)"]}]},
                 {"id": "quote", "kind": "challenge", "prompt": "p", "checks": [{"type": "tests", "code": [
                   "assert x == 'one",
                   "assert True"]}]},
                 {"id": "empty", "kind": "challenge", "prompt": "p", "checks": [{"type": "tests"}]},
                 {"id": "nothing", "kind": "challenge", "prompt": "p", "checks": [{"type": "tests", "code": "x = 1"}]}
                ]}
                """);
        assertEquals(1, loaded.cards().size());
        var tests = assertInstanceOf(
                Check.Tests.class, ((Card.Challenge) loaded.cards().getFirst()).checks().getFirst());
        assertTrue(tests.code().endsWith("\nassert text == '('"), tests.code());
        assertEquals(List.of(
                "quizzes/deck.json, line 7: A ) in these tests has no opening bracket; this card was skipped.",
                "quizzes/deck.json, line 9: A string in these tests is not closed: a quote is missing; this card was skipped.",
                "quizzes/deck.json, line 11: \"code\" is missing or empty; this card was skipped.",
                "quizzes/deck.json, line 12: Tests without an assert pass with any answer; this card was skipped."),
                loaded.problems().stream().map(Object::toString).toList());
    }

    @Test
    void namesFileLineAndReasonAndLoadsTheRest() throws Exception {
        var loaded = load("""
                {"deck": "Mixed", "cards": [
                 {"id": "good", "prompt": "p", "answer": "a"},
                 {"id": "no-prompt", "answer": "a"},
                 {"id": "good", "prompt": "again", "answer": "a"},
                 "not a card",
                 {"id": "x", "kind": "essay", "prompt": "p"},
                 {"id": "y", "kind": "challenge", "prompt": "p",
                  "checks": [
                    {"type": "asked-state", "state": "GEN_SLEEPING"}]},
                 {"id": "z", "kind": "challenge", "prompt": "p", "checks": [{"type": "sent", "valeus": ["1"]}]},
                 {"id": "last", "prompt": "p", "answer": "a"}
                ]}
                """);
        assertEquals(List.of("good", "last"), loaded.cards().stream().map(Card::id).toList());
        assertEquals(List.of(3, 4, 5, 6, 9, 10), loaded.problems().stream().map(c -> c.line()).toList());
        assertEquals(
                "quizzes/deck.json, line 3: \"prompt\" is missing or empty; this card was skipped.",
                loaded.problems().getFirst().toString());
        assertTrue(loaded.problems().get(5).reason().contains("valeus"));
    }

    @Test
    void aBrokenDeckCostsOnlyItself() throws Exception {
        Files.writeString(folder.resolve("broken.json"),
                "{\"deck\": \"B\",\n \"cards\": [\n  {\"id\": \"1\" \"prompt\"");
        Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe9, '"'});
        Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
        Files.writeString(folder.resolve("empty.json"), "");
        Files.writeString(folder.resolve("list.json"), "[1, 2]");
        Files.writeString(folder.resolve("deck.schema.json"), "{}");
        Files.writeString(folder.resolve("notes.txt"), "not a deck");
        var loaded = load("{\"deck\": \"Fine\", \"cards\": [{\"id\": \"1\", \"prompt\": \"p\", \"answer\": \"a\"}]}");
        assertEquals(1, loaded.cards().size());
        assertEquals(
                List.of("quizzes/broken.json", "quizzes/deep.json", "quizzes/empty.json", "quizzes/latin.json",
                        "quizzes/list.json"),
                loaded.problems().stream().map(c -> c.file()).sorted().toList());
        assertEquals(3, loaded.problems().stream()
                .filter(c -> c.file().endsWith("broken.json")).findFirst().orElseThrow().line());
    }

    @Test
    void oneIdInTwoDecksIsTheFirstOnes() throws Exception {
        Files.writeString(folder.resolve("a.json"),
                "{\"deck\": \"A\", \"cards\": [{\"id\": \"1\", \"prompt\": \"a\", \"answer\": \"a\"}]}");
        var loaded = load("{\"deck\": \"B\", \"cards\": [{\"id\": \"1\", \"prompt\": \"b\", \"answer\": \"b\"}]}");
        assertEquals("a", loaded.cards().getFirst().prompt());
        assertEquals(1, loaded.cards().size());
        assertTrue(loaded.problems().getFirst().reason().contains("quizzes/a.json, line 1"));
    }

    @Test
    void noTextMakesItFall() throws Exception {
        var whole = """
                {"deck": "F", "cards": [{"id": "c", "kind": "challenge", "prompt": "p", "hints": ["h"],
                 "checks": [{"type": "sent", "values": ["1"]}, {"type": "delegates", "depth": 3}]}]}
                """;
        var random = new Random(2020);
        for (var i = 0; i < 3_000; i++) {
            var text = new StringBuilder(whole);
            for (var n = random.nextInt(1, 5); n > 0; n--) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, "{}[]\",:1ntf\u0000é".charAt(random.nextInt(13)));
                    default -> text.insert(at, "{}[]\",:1\\".charAt(random.nextInt(8)));
                }
            }
            var file = folder.resolve("deck.json");
            Files.writeString(file, text);
            var loaded = DeckReader.read(file, "deck.json");
            assertTrue(loaded.cards().size() + loaded.problems().size() > 0 || text.indexOf("\"cards\"") >= 0,
                    text::toString);
        }
    }
}
