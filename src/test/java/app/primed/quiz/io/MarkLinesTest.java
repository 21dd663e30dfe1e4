package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Dropped;
import app.primed.quiz.model.LogLine.Noted;
import app.primed.quiz.model.LogLine.Suspended;
import app.primed.quiz.model.ReviewProgress;
import app.primed.quiz.model.Scheduler;
import app.primed.quiz.model.SchedulerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the log's file says of cards besides grades.
class MarkLinesTest {
    private static final Instant AT = Instant.parse("2020-01-27T18:00:00Z");

    @TempDir
    Path folder;

    private ReviewLog log() {
        return new ReviewLog(new Vault(folder));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        var lines = List.<LogLine>of(
                new Suspended("1", "a", AT, true), new Suspended("2", "a", AT.plusSeconds(1), false),
                new Dropped("3", "note-1", AT, true), new Noted("4", "a", AT, "Wie „yield“ 🤔\n\"zweite\" Zeile"),
                new Noted("5", "a", AT.plusSeconds(1), ""),
                new Noted("6", "a", AT, "\u0001".repeat(Noted.LONGEST)));
        log().append(lines);
        assertEquals(lines, log().read().lines());
        assertEquals(List.of(), log().read().problems());
    }

    @Test
    void aLineThatSaysItBadlyCostsOnlyItself() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("quizzes")).resolve("reviews.jsonl"), """
                {"suspended":"a","at":"2020-01-27T18:00:00Z"}
                {"suspended":"a","at":"2020-01-27T18:00:00Z","value":"yes"}
                {"noted":"a","at":"2020-01-27T18:00:00Z","text":3}
                {"dropped":"a","at":"2020-01-27T18:00:00Z","value":true}
                """);
        var read = log().read();
        assertEquals(1, read.lines().size());
        assertTrue(read.lines().getFirst() instanceof Dropped);
        assertEquals(List.of(1, 2, 3), read.problems().stream().map(c -> c.line()).toList());
        assertEquals("\"value\" is not true or false; it was skipped and stays in the file.",
                read.problems().getFirst().reason());
    }

    @Test
    void whatIsDueReportsWhichCardsAreNotAsked() {
        var source = new CardSource.Deck("quizzes/a.json", 2, "A");
        var report = DueReport.of(
                List.of(new Card.Recall("a", "t", "p", "a", "", source),
                        new Card.Recall("b", "t", "p", "a", "", source)),
                ReviewProgress.of(List.of(new Suspended("1", "a", AT, true), new Dropped("2", "b", AT, true)),
                        new Scheduler(SchedulerSettings.DEFAULT), false));
        assertEquals(1, report.split("\"suspended\" : true", -1).length - 1);
        assertEquals(1, report.split("\"dropped\" : true", -1).length - 1);
        assertTrue(report.indexOf("suspended") < report.indexOf("\"b\""));
    }
}
