package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.LogLine.Undo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewLogTest {
    private static final Instant AT = Instant.parse("2020-01-27T18:00:00Z");

    @TempDir
    Path folder;

    private static List<LogLine> lines() {
        return List.of(
                new Seen("s1", "note-1", AT, "Was heißt „to yield“? 🤔", "notes/2020-01-27.md", 12),
                new Review("r1", "note-1", AT, Grade.GOOD),
                new Review("r2", "a card with \"quotes\" and \n a line break", AT.plusSeconds(9), Grade.AGAIN),
                new Undo("u1", "r2", AT.plusSeconds(11)),
                new Review("r3", "note-1", AT.plusMillis(60_123), Grade.EASY));
    }

    private ReviewLog log() {
        return new ReviewLog(new Vault(folder));
    }

    @Test
    void keepsWhatIsAppended() throws Exception {
        assertEquals(List.of(), log().read().lines());
        for (var line : lines()) {
            log().append(List.of(line));
        }
        var read = log().read();
        assertEquals(lines(), read.lines());
        assertEquals(List.of(), read.problems());
        assertEquals(5, Files.readAllLines(folder.resolve("quizzes/reviews.jsonl")).size());
    }

    @Test
    void readsTheLeastALineMustSay() throws Exception {
        var file = Files.createDirectories(folder.resolve("quizzes")).resolve("reviews.jsonl");
        Files.writeString(file, """
                {"card":"c1","at":"2020-01-27T18:00:00Z","grade":3}
                {"grade":1,"at":"2020-01-27T20:00:00+01:00","card":"c1","mood":"sleepy"}
                """);
        var read = log().read();
        assertEquals(2, read.lines().size());
        assertEquals(Instant.parse("2020-01-27T19:00:00Z"), read.lines().get(1).at());
        assertEquals(log().read(), read, "ids of lines without one are the same each time");
    }

    @Test
    void reportsAndKeepsWhatItDoesNotKnow() throws Exception {
        var file = Files.createDirectories(folder.resolve("quizzes")).resolve("reviews.jsonl");
        var text = """
                {"card":"c1","at":"2020-01-27T18:00:00Z","grade":3}
                {"suspend":"c1","at":"2020-01-27T18:00:00Z"}
                <<<<<<< HEAD
                {"card":"c1","at":"yesterday","grade":3}
                {"card":"c1","at":"2020-01-27T18:00:00Z","grade":7}

                {"card":"c1","at":"2020-01-28T18:00:00Z","grade":4}
                """;
        Files.writeString(file, text);
        var read = log().read();
        assertEquals(2, read.lines().size());
        assertEquals(List.of(2, 3, 4, 5), read.problems().stream().map(c -> c.line()).toList());
        assertTrue(read.problems().getLast().toString().startsWith("quizzes/reviews.jsonl, line 5: The grade"));
        log().append(List.of(lines().getFirst()));
        assertTrue(Files.readString(file).startsWith(text));
    }

    @Test
    void cutAtEveryByteItLosesOnlyTheLineThatBreaksOff() throws Exception {
        log().append(lines());
        var file = folder.resolve("quizzes/reviews.jsonl");
        var whole = Files.readAllBytes(file);
        var more = new Review("after", "note-1", AT.plusSeconds(100), Grade.HARD);
        for (var cut = 0; cut <= whole.length; cut++) {
            var kept = Arrays.copyOf(whole, cut);
            Files.write(file, kept);
            var complete = new String(kept, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
            var torn = cut > 0 && kept[cut - 1] != '\n';
            var lastLineOnlyMissesItsEnd = torn && whole[cut] == '\n';
            var expected = lines().subList(0, (int) complete + (lastLineOnlyMissesItsEnd ? 1 : 0));

            var read = log().read();
            assertEquals(expected, read.lines(), "cut at byte " + cut);
            assertEquals(torn && !lastLineOnlyMissesItsEnd ? 1 : 0, read.problems().size(), "cut at byte " + cut);

            log().append(List.of(more));
            var after = new ArrayList<LogLine>(expected);
            after.add(more);
            assertEquals(after, log().read().lines(), "appended after a cut at byte " + cut);
            assertEquals(new String(kept, StandardCharsets.ISO_8859_1),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).substring(0, cut));
        }
    }

    @Test
    void twoProgramsAppendAtOnceWhileThreeRead() throws Exception {
        appendAtOnceWhileReading(300);
    }

    /// Each of the 20,000 lines is flushed to disk on its own, which takes minutes on a slow one.
    @Test
    @Tag("full")
    void twoProgramsAppendTenThousandLinesEach() throws Exception {
        appendAtOnceWhileReading(10_000);
    }

    private void appendAtOnceWhileReading(int appends) throws Exception {
        var writers = List.of(LogWriter.start(folder, "one", appends), LogWriter.start(folder, "other", appends));
        var printed = new ArrayList<CompletableFuture<List<String>>>();
        for (var writer : writers) {
            printed.add(CompletableFuture.supplyAsync(() -> writer.inputReader().lines().toList()));
        }
        while (writers.stream().anyMatch(Process::isAlive)) {
            assertEquals(List.of(), log().read().problems());
        }
        for (var lines : printed) {
            assertEquals(appends, lines.get().size(), () -> lines.join().getLast());
        }
        var read = log().read();
        assertEquals(List.of(), read.problems());
        assertEquals(2 * appends, read.lines().stream().map(LogLine::id).distinct().count());
        assertEquals(2 * appends, read.lines().size());
    }

    @Test
    void everyAcknowledgedReviewOutlivesAKill() throws Exception {
        var acknowledged = new ArrayList<String>();
        int rounds = Boolean.getBoolean("primed.full") ? 10 : 2;
        for (var round = 0; round < rounds; round++) {
            var writer = LogWriter.start(folder, "round-" + round, 1_000_000);
            try (var said =
                    new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                for (var i = 0; i < 5 + 3 * round; i++) {
                    acknowledged.add(said.readLine());
                }
                writer.destroyForcibly().waitFor();
                // Whatever the kill left of its last line, the next one stands on a line of its own.
                var after = new Review("after-" + round, "card", AT, Grade.GOOD);
                log().append(List.of(after));
                acknowledged.add(after.id());
            } catch (IOException e) {
                writer.destroyForcibly();
                throw e;
            }
        }
        var read = log().read();
        var ids = new HashSet<>(read.lines().stream().map(LogLine::id).toList());
        assertEquals(IntStream.range(0, rounds).map(round -> 6 + 3 * round).sum(), acknowledged.size());
        assertTrue(ids.containsAll(acknowledged));
        assertTrue(read.problems().size() <= 10, "a kill may tear one line at most");
    }

    @Test
    void aLogThatCannotBeWrittenIsAnIOException() throws Exception {
        Files.createDirectories(folder.resolve("quizzes/reviews.jsonl"));
        assertThrows(IOException.class, () -> log().append(lines()));
    }
}
