package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.CardWordings;
import app.primed.quiz.model.NoteCards;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.PredictionExercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every card of the decks that come with Primed, and cards of notes, go out as a text for Anki and are read back: each
/// that can go comes back under its id, with its words.
class AnkiRoundTripTest {
    @TempDir
    Path folder;

    private static NoteItem item(int line, String text, String answer) {
        return new NoteItem("notes/2020-01-27.md", line, "interview-questions", "Interview questions", text, answer,
                Optional.of(LocalDate.of(2020, 1, 27)));
    }

    private static final List<NoteItem> NOTES = List.of(
            item(3, "What does `a < b` give, and \"x;y\"?", "A `bool`; and\ta text, & nothing else"),
            item(5, "Which state?",
                    "```python\ndef f():\n\tx = yield 1  # <here>\n\n    return \"`x`\"\n```\n\nSUSPENDED"),
            item(9, "#hashtags first, {{c1::braces}} and <b>tags</b>?",
                    "They are words: \\(x^2\\), a | b, \u6f22\u5b57 \uD83D\uDE00"),
            item(12, "How does a thread differ from a coroutine?", ""),
            item(14, "See ![states](states.png) and [PEP 342](https://peps.python.org/pep-0342/)",
                    "- send\n- throw\n- close"));

    private List<Card> everything() throws Exception {
        var decks = DeckReader.load(Path.of("quizzes"), "quizzes/");
        assertEquals(List.of(), decks.problems());
        var cards = new ArrayList<>(NoteCards.withDecks(NOTES, CardWordings.NONE, decks.cards()));
        cards.add(Card.Predict.of(new PredictionExercise("pipeline", "print(1)", new CardSource.Example("pipeline"))));
        return cards;
    }

    private static String kind(Card card) {
        var where = card.source() instanceof CardSource.Note ? " of a note" : "";
        return switch (card) {
            case Card.Recall r -> r.answer().isBlank() ? "question without an answer" : "recall" + where;
            case Card.Choice c -> c.code().isEmpty() ? "choice" : "choice with code";
            case Card.Challenge _ -> "challenge";
            case Card.Predict _ -> "program to predict";
        };
    }

    @Test
    void everyCardThatCanGoComesBack() throws Exception {
        var cards = everything();
        var file = folder.resolve("primed.txt");
        var files = new AnkiExchange(new Vault(folder), InstantSource.system());
        files.export(cards, file);
        var read = files.read(file, ImportProgress.UNSEEN);
        assertEquals(Map.of(), read.leftOut());
        var back = read.cards().stream().collect(Collectors.toMap(AnkiCard::id, Function.identity()));
        var kinds = cards.stream().collect(Collectors.groupingBy(AnkiRoundTripTest::kind, java.util.TreeMap::new,
                Collectors.toList()));
        kinds.forEach((kind, all) -> {
            var returned = all.stream().filter(c -> back.containsKey(c.id())).count();
            var goes = kind.startsWith("recall") || kind.startsWith("choice");
            assertEquals(goes ? all.size() : 0, returned, kind);
        });
        for (var card : cards) {
            same(card, Optional.ofNullable(back.get(card.id())));
        }
        assertTrue(kinds.keySet().containsAll(List.of("recall", "recall of a note", "choice", "choice with code",
                "challenge", "program to predict", "question without an answer")), kinds.keySet().toString());
    }

    private static void same(Card card, Optional<AnkiCard> back) {
        switch (card) {
            case Card.Recall r when !r.answer().isBlank() -> {
                assertEquals(shown(r.prompt()), back.orElseThrow().prompt());
                assertEquals(shown(r.explanation().isBlank() ? r.answer() : r.answer() + "\n\n" + r.explanation()),
                        back.orElseThrow().answer());
                assertEquals(r.topic(), back.orElseThrow().topic());
            }
            case Card.Choice c -> {
                var prompt = back.orElseThrow().prompt();
                assertTrue(prompt.startsWith(AnkiText.plain(c.prompt())), prompt);
                c.options().forEach(o -> assertTrue(prompt.contains("- " + AnkiText.plain(o.text())), prompt));
                assertTrue(c.code().lines().allMatch(line -> prompt.contains(line.stripTrailing())), prompt);
                c.options().stream().filter(Card.Choice.Option::isCorrect).forEach(
                        o -> assertTrue(back.orElseThrow().answer().contains(AnkiText.plain(o.text()))));
            }
            default -> {
            }
        }
    }

    /// A tab outside of code would end a field: it goes out as four spaces.
    private static String shown(String words) {
        return AnkiText.plain(words.contains("```") ? words : words.replace("\t", "    "));
    }

    /// What Anki sees, field by field: one row a card, the id first, and nothing that it would take for a comment.
    @Test
    void everyRowHasTheFieldsTheHeaderNames() throws Exception {
        var file = folder.resolve("primed.txt");
        new AnkiExchange(new Vault(folder), InstantSource.system()).export(everything(), file);
        var rows = Files.readString(file).lines().filter(line -> !line.startsWith("#")).toList();
        for (var row : rows) {
            var fields = row.split("\t", -1);
            assertEquals(5, fields.length, row);
            assertTrue(fields[0].startsWith("primed:"), row);
            assertTrue(fields[3].startsWith("Primed::"), row);
            assertTrue(fields[4].startsWith("primed "), row);
        }
        assertEquals(rows.size(), Set.copyOf(rows.stream().map(row -> row.split("\t")[0]).toList()).size());
    }
}
