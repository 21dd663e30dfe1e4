package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.Check;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.Judge;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.ReviewProgress;
import app.primed.quiz.model.Scheduler;
import app.primed.quiz.model.SchedulerSettings;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.trace.RunEnd;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands print, and that the schema and the loader speak of the same checks.
class JsonReportsTest {
    private static final CardSource SOURCE = new CardSource.Deck("quizzes/a.json", 2, "A");
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void dueReportsEachCardsState() throws Exception {
        var at = Instant.parse("2020-01-27T18:00:00Z");
        var progress = ReviewProgress.of(
                List.of(new Review("1", "b", at, Grade.EASY), new Review("2", "gone", at, Grade.AGAIN)),
                new Scheduler(SchedulerSettings.DEFAULT), false);
        var report = json.readTree(DueReport.of(List.of(
                new Card.Recall("a", "t", "p", "a", "", SOURCE), new Card.Recall("b", "t", "p", "a", "", SOURCE)),
                progress));
        assertEquals("[{\"card\":\"a\",\"state\":\"new\",\"stability\":null,\"difficulty\":null,\"due\":null},"
                + "{\"card\":\"b\",\"state\":\"review\",\"stability\":8.2956,\"difficulty\":1.0,\"due\":\"2020-02-04T18:00:00Z\"},"
                + "{\"card\":\"gone\",\"state\":\"learning\",\"stability\":0.212,\"difficulty\":6.4133,\"due\":\"2020-01-27T18:01:00Z\"}]",
                report.toString());
    }

    @Test
    void aVerdictReportsEachCheck() throws Exception {
        var challenge = new Card.Challenge(
                "c", "t", "", "p", "", List.of(),
                List.of(new Check.Stdout(List.of("printed"), Check.Stdout.Match.LINES, "it printed"),
                        new Check.Forbids(List.of("print"), "it does without print")),
                "", List.of(), SOURCE);
        var verdict = Judge.judge(challenge, QuizFixture.ran("# print\nprint('it')", RunEnd.Reason.FINISHED));
        var report = json.readTree(VerdictReport.of(verdict));
        assertEquals("failed", report.get("verdict").asText());
        assertEquals(
                "[{\"check\":\"stdout\",\"says\":\"it printed\",\"passed\":true,\"step\":0,\"seen\":\"printed on line 1\"},"
                        + "{\"check\":\"forbids\",\"says\":\"it does without print\",\"passed\":false,\"step\":null,\"seen\":\"Line 2 uses print\"}]",
                report.get("checks").toString());
        assertEquals(1, VerdictReport.exitCode(verdict));
        assertEquals("timed-out", Judge.judge(challenge, QuizFixture.ran("", RunEnd.Reason.TIME)).outcome().word());
    }

    @Test
    void theSchemaNamesTheChecksTheLoaderKnows(@TempDir Path folder) throws Exception {
        var values = Map.of(
                "state", "\"GEN_RUNNING\"", "states", "[\"CLOSED\"]", "values", "[\"1\"]", "exception", "\"E\"",
                "by", "\"close\"", "lines", "[\"x\"]", "names", "[\"x\"]", "value", "\"1\"",
                "code", "\"assert x\"");
        var branches = json.readTree(Path.of("quizzes/deck.schema.json").toFile()).at("/$defs/check/oneOf");
        assertEquals(15, branches.size());
        for (var branch : branches) {
            var type = branch.at("/properties/type/const").asText();
            var fields = new StringBuilder("{\"type\": \"" + type + "\"");
            branch.path("required").forEach(name -> fields.append(", \"").append(name.asText()).append("\": ")
                    .append(values.get(name.asText())));
            var deck = Files.writeString(folder.resolve("d.json"),
                    "{\"deck\": \"D\", \"cards\": [{\"id\": \"1\", \"kind\": \"challenge\", \"prompt\": \"p\", \"checks\": ["
                            + fields + "}]}]}");
            var loaded = DeckReader.read(deck, "d.json");
            assertEquals(List.of(), loaded.problems(), type);
            assertEquals(type, ((Card.Challenge) loaded.cards().getFirst()).checks().getFirst().type());
        }
    }

    @Test
    void theDecksThatComeAlongLoadWithoutComplaint() throws Exception {
        var loaded = DeckReader.load(Path.of("quizzes"), "quizzes/");
        assertEquals(List.of(), loaded.problems());
        var kinds = loaded.cards().stream()
                .collect(Collectors.groupingBy(c -> c instanceof Card.Challenge, Collectors.counting()));
        assertTrue(kinds.get(true) >= 4 && kinds.get(false) >= 12, kinds::toString);
    }
}
