package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.links.AnswerRunner;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.model.Card;
import app.primed.stepper.io.PythonEngine;
import app.primed.trace.RunEnd;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What the cards that come with Primed say about Python is so: each has assertions in `proofs.py`, all run in one go.
class DeckProofsTest {
    private static final Path RESOURCES = Path.of("src/test/resources/app/primed/quiz");

    private static List<Card> cards() throws Exception {
        return DeckReader.load(Path.of("quizzes"), "quizzes/").cards();
    }

    private static Map<String, String> proofs() throws Exception {
        var proofs = new LinkedHashMap<String, String>();
        for (var part : Files.readString(RESOURCES.resolve("proofs.py")).split("(?m)^# card: ", -1)) {
            var end = part.indexOf('\n');
            if (!part.startsWith("\"\"\"")) {
                proofs.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        return proofs;
    }

    @Test
    void everyStatementIsSo() throws Exception {
        var codes = new LinkedHashMap<String, String>();
        var right = new LinkedHashMap<String, List<String>>();
        var asked = new TreeSet<String>();
        for (var card : cards()) {
            if (card instanceof Card.Choice choice) {
                codes.put(card.id(), choice.code());
                right.put(card.id(), choice.options().stream().filter(Card.Choice.Option::isCorrect)
                        .map(Card.Choice.Option::text).toList());
            }
            if (!(card instanceof Card.Challenge)) {
                asked.add(card.id());
            }
        }
        assertEquals(asked, new TreeSet<>(proofs().keySet()), "every card has a proof and every proof a card");
        var json = new JsonMapper();
        var program = "CODES = " + json.writeValueAsString(codes) + "\nRIGHT = " + json.writeValueAsString(right)
                + "\nPROOFS = " + json.writeValueAsString(proofs()) + "\n"
                + Files.readString(RESOURCES.resolve("proving.py"));
        try (var engine = PythonEngine.embedded(_ -> {})) {
            var run = new AnswerRunner(engine).run("proofs.py", program, List.of());
            assertEquals(RunEnd.Reason.FINISHED, run.end().reason(), run.end().message());
            assertEquals(asked.size() + " cards proved\n", run.stdout());
        }
    }

    @Test
    void theDeckIsWorthACandidatesTime() throws Exception {
        var topics = new TreeSet<String>();
        var bare = new ArrayList<String>();
        var counts = new int[2];
        for (var card : cards()) {
            topics.add(card.topic());
            switch (card) {
                case Card.Recall recall -> {
                    counts[0]++;
                    if (recall.answer().isBlank() || recall.explanation().isBlank()) {
                        bare.add(card.id());
                    }
                }
                case Card.Choice choice -> {
                    counts[0]++;
                    if (choice.explanation().isBlank()) {
                        bare.add(card.id());
                    }
                }
                case Card.Predict predict -> bare.add(predict.id());
                case Card.Challenge challenge -> {
                    counts[1]++;
                    if (challenge.hints().size() != 3 || challenge.checks().size() < 3 || challenge.title().isBlank()
                            || challenge.starter().isBlank() || challenge.explanation().isBlank()) {
                        bare.add(card.id());
                    }
                }
            }
        }
        assertEquals(List.of(), bare);
        assertTrue(counts[0] >= 40 && counts[1] >= 12, counts[0] + " cards, " + counts[1] + " challenges");
        assertEquals(9, topics.size(), topics::toString);
        assertEquals("gen-running", cards().stream().filter(Card.Challenge.class::isInstance).findFirst()
                .orElseThrow().id());
    }
}
