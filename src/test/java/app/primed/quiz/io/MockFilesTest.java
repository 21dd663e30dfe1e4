package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.MockQuestion;
import app.primed.quiz.model.MockReport;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockFilesTest {
    @TempDir
    Path folder;

    private MockFiles files;
    private Path reports;

    @BeforeEach
    void files() {
        files = new MockFiles(new Vault(folder));
        reports = folder.resolve("quizzes/mocks.jsonl");
    }

    private static MockInterview interview(String id) {
        return MockWriter.begun(id).afterTime(Duration.ofMillis(4_321)).withAnswer("Zurückgeben \"so\"\n\tund warten")
                .goTo(1).withChosen(Set.of("b", "a")).withSkipped(true).withMark(0, MockMark.PARTLY, "a word");
    }

    private Path draft(String id) {
        return folder.resolve(".primed/mock/" + id + ".json");
    }

    /// As it comes back: its cards hold no answers.
    private static MockInterview asRead(MockInterview written) {
        return written.withCards(card -> new Card.Recall(
                card.id(), card.topic(), card.prompt(), "", "", card.source()));
    }

    @Test
    void anInterviewComesBackAsItWas() throws Exception {
        files.saveDraft(interview("m"), 1);
        assertEquals(List.of(asRead(interview("m"))), files.unfinished().all());
        files.deleteDraft("m");
        assertEquals(List.of(), files.unfinished().all());
        files.saveDraft(interview("m"), 2);
        assertEquals(List.of(), files.unfinished().all(), "what comes late does not bring it back");
    }

    @Test
    void anOlderStateThatComesLateChangesNothing() throws Exception {
        files.saveDraft(interview("m"), 7);
        files.saveDraft(MockWriter.begun("m"), 6);
        assertEquals(List.of(asRead(interview("m"))), files.unfinished().all());
    }

    @Test
    void gitLeavesItAlone() throws Exception {
        files.saveDraft(interview("m"), 1);
        assertEquals("*\n", Files.readString(folder.resolve(".primed/.gitignore")));
    }

    @Test
    void aFileCutAtAnyByteIsReportedAndCostsNothingElse() throws Exception {
        files.saveDraft(interview("m"), 1);
        files.saveDraft(MockWriter.begun("other"), 1);
        var whole = Files.readAllBytes(draft("m"));
        for (var cut = 0; cut < whole.length; cut++) {
            Files.write(draft("m"), Arrays.copyOf(whole, cut));
            var read = files.unfinished();
            assertEquals(List.of("other"), read.all().stream().map(MockInterview::id).toList(), "cut at " + cut);
            assertEquals(1, read.problems().size(), "cut at " + cut);
            assertTrue(read.problems().getFirst().toString().startsWith(".primed/mock/m.json"));
        }
    }

    @Test
    void whatIsNoInterviewIsReported() throws Exception {
        Files.createDirectories(folder.resolve(".primed/mock"));
        for (var text : List.of("[]", "{}", "null", "{\"id\":\"x\",\"questions\":[{}]}",
                "{\"id\":\"x\",\"at\":\"2020-01-28T09:00:00Z\",\"given\":-1,\"elapsed\":0,\"question\":0,\"questions\":"
                        + "[{\"card\":\"c\",\"prompt\":\"p\",\"spent\":0,\"source\":{\"file\":\"f\",\"deck\":\"d\"}}]}",
                "{\"id\":\"x\",\"at\":\"2020-01-28T09:00:00Z\",\"given\":1,\"elapsed\":0,\"question\":3,\"questions\":"
                        + "[{\"card\":\"c\",\"prompt\":\"p\",\"spent\":0,\"source\":{\"file\":\"f\",\"deck\":\"d\"}}]}",
                "{\"id\":".repeat(5_000))) {
            Files.writeString(draft("x"), text);
            assertEquals(List.of(), files.unfinished().all(), text);
            assertEquals(1, files.unfinished().problems().size(), text);
        }
    }

    @Test
    void everyAcknowledgedAnswerOutlivesAKill() throws Exception {
        for (var round = 0; round < (Boolean.getBoolean("primed.full") ? 8 : 3); round++) {
            var writer = MockWriter.start(folder);
            var last = 0;
            try (var said = new BufferedReader(
                    new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                for (var i = 0; i < 5 + 7 * round; i++) {
                    last = Integer.parseInt(said.readLine());
                }
            } finally {
                writer.destroyForcibly().waitFor();
            }
            var read = files.unfinished();
            assertEquals(List.of(), read.problems());
            var answer = read.all().getFirst().current().answer();
            var number = Integer.parseInt(answer.substring(answer.lastIndexOf(' ') + 1));
            assertTrue(number >= last, number + " is older than " + last);
            assertEquals("word ".repeat(number % 2_000) + number, answer);
            assertEquals(Duration.ofMillis(100L * number), read.all().getFirst().elapsed());
        }
    }

    private static MockReport report(String id) {
        var noted = new CardSource.Note("notes/a.md", 4, "Interview questions", Optional.of(LocalDate.of(2020, 1, 27)));
        var asked = interview(id);
        var cards = asked.questions().stream().map(MockQuestion::card).toList();
        return MockReport.of(asked.withCards(card -> card.equals(cards.getFirst())
                ? new Card.Recall(card.id(), card.topic(), card.prompt(), "", "", noted)
                : card).end());
    }

    @Test
    void reportsComeBackAndOneThatIsThereTwiceCountsOnce() throws Exception {
        assertEquals(List.of(), files.reports().all());
        files.addReport(report("a"));
        files.addReport(report("b"));
        files.addReport(report("a"));
        assertEquals(List.of(report("a"), report("b")), files.reports().all());
        assertEquals(3, Files.readAllLines(reports).size());
    }

    @Test
    void aBrokenLineIsReportedAndTheRestLoads() throws Exception {
        files.addReport(report("a"));
        Files.writeString(reports, Files.readString(reports) + "<<<<<<< HEAD\n{\"id\":\"x\"}\n");
        files.addReport(report("b"));
        var read = files.reports();
        assertEquals(List.of(report("a"), report("b")), read.all());
        assertEquals(List.of(2, 3), read.problems().stream().map(c -> c.line()).toList());
        assertEquals("quizzes/mocks.jsonl", read.problems().getFirst().file());
    }

    @Test
    void cutAtEveryByteItLosesOnlyTheReportThatBreaksOff() throws Exception {
        files.addReport(report("a"));
        files.addReport(report("b"));
        var whole = Files.readAllBytes(reports);
        var first = Files.readAllLines(reports).getFirst().getBytes(StandardCharsets.UTF_8).length;
        for (var cut = 0; cut <= whole.length; cut++) {
            Files.write(reports, Arrays.copyOf(whole, cut));
            var expected = (cut >= first ? 1 : 0) + (cut >= whole.length - 1 ? 1 : 0);
            assertEquals(expected, files.reports().all().size(), "cut at " + cut);
            files.addReport(report("c"));
            assertEquals(expected + 1, files.reports().all().size(), "added after a cut at " + cut);
        }
    }
}
