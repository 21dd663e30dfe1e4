package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.SmallDisk;
import app.primed.platform.Vault;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Seen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The review log on disks that are full, in files that may not be written, and among bytes that are no reviews.
class ReviewLogFaultsTest {
    private static final Instant AT = Instant.parse("2020-01-27T18:00:00Z");
    private static final String GOOD = "{\"id\":\"%s\",\"card\":\"c\",\"at\":\"2020-01-27T18:00:00Z\",\"grade\":3}";

    @TempDir
    Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(new Vault(folder).quizzes());
    }

    private Path file() {
        return new Vault(folder).reviews();
    }

    private ReviewLog log() {
        return new ReviewLog(new Vault(folder));
    }

    private static Review review(String id) {
        return new Review(id, "c", AT, Grade.GOOD);
    }

    private List<String> ids() throws IOException {
        return log().read().lines().stream().map(LogLine::id).toList();
    }

    private List<Integer> linesComplainedOf() throws IOException {
        return log().read().problems().stream().map(FileProblem::line).toList();
    }

    @Test
    void aMarkAtTheBeginningAndLinesOfWindowsAreNoMatter() throws Exception {
        Files.writeString(file(), "\uFEFF" + GOOD.formatted("1") + "\r\n\r\n" + GOOD.formatted("2") + "\r\n");
        assertEquals(List.of("1", "2"), ids());
        assertEquals(List.of(), linesComplainedOf());
        log().append(List.of(review("3")));
        assertEquals(List.of("1", "2", "3"), ids());
    }

    @Test
    void bytesThatAreNoTextAreReportedAndStay() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((GOOD.formatted("1") + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(GOOD.replace("\"c\"", "\"caf\u00e9\"").formatted("2").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes("\n\0\0\0\0\0\0\0\0\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes((GOOD.formatted("3") + "\n\0\0\0\0").getBytes(StandardCharsets.UTF_8));
        Files.write(file(), bytes.toByteArray());
        assertEquals(List.of("1", "3"), ids());
        assertEquals(List.of(2, 3, 5), linesComplainedOf());
        log().append(List.of(review("4")));
        assertEquals(List.of("1", "3", "4"), ids());
        assertTrue(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1)
                .startsWith(bytes.toString(StandardCharsets.ISO_8859_1)));
    }

    /// The line that is read without a parser and what only looks like it.
    @Test
    void whateverIsAlmostAReviewIsReadAsJson() throws Exception {
        var lines = List.of(
                GOOD.formatted("plain"),
                GOOD.formatted("a \\\"quoted\\\" one"),
                GOOD.formatted("größer"),
                GOOD.formatted("spaces").replace(",", " , "),
                GOOD.formatted("fraction").replace("00Z", "00.25Z"),
                GOOD.formatted("offset").replace("Z", "+01:00"),
                GOOD.formatted("more").replace("}", ",\"mood\":1}"),
                GOOD.formatted("grade 5").replace(":3}", ":5}"),
                GOOD.formatted("grade 33").replace(":3}", ":33}"),
                GOOD.formatted("no such day").replace("01-27", "02-30"),
                GOOD.formatted("no time").replace("18:00:00Z", "18:00"),
                GOOD.formatted("twice") + GOOD.formatted("twice"),
                GOOD.formatted("card twice").replace(",\"at\"", ",\"card\":\"d\",\"at\""),
                GOOD.formatted("cut").substring(0, 40));
        Files.writeString(file(), String.join("\n", lines) + "\n");
        assertEquals(
                List.of("plain", "a \"quoted\" one", "größer", "spaces", "fraction", "offset", "more"), ids());
        assertEquals(List.of(8, 9, 10, 11, 12, 13, 14), linesComplainedOf());
        var fraction = log().read().lines().get(4);
        assertEquals(AT.plusMillis(250), fraction.at());
        assertEquals(Instant.parse("2020-01-27T17:00:00Z"), log().read().lines().get(5).at());
    }

    @Test
    void aFullDiskIsReportedAndTheLogIsAsItWas() throws Exception {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 1)) {
            var onDisk = new ReviewLog(new Vault(folder.resolve("disk")));
            onDisk.append(List.of(review("1")));
            disk.fill();
            var note = new Seen("s", "c", AT, "x".repeat(30_000), "notes/a.md", 1);
            var told = assertThrows(IOException.class, () -> onDisk.append(List.of(review("2"), note)));
            assertTrue(told.getMessage().contains("No space left"), told.getMessage());
            assertEquals(List.of("1"), onDisk.read().lines().stream().map(LogLine::id).toList());
            assertEquals(List.of(), onDisk.read().problems());
            disk.free();
            onDisk.append(List.of(review("2"), note));
            assertEquals(List.of("1", "2", "s"), onDisk.read().lines().stream().map(LogLine::id).toList());
        }
    }

    /// A second process whose files may not grow past a block: the system stops a write half way, as a full disk does.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWriteTheSystemStopsLeavesWholeLines() throws Exception {
        var writer = LogWriter.start(folder, "w", 1_000, "ulimit -f 4; exec \"$@\"");
        var said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, writer.waitFor());
        assertTrue(said.getLast().startsWith("failed: "), said.toString());
        assertEquals(said.subList(0, said.size() - 1), ids());
        assertEquals(List.of(), linesComplainedOf());
        log().append(List.of(review("after")));
        assertEquals("after", ids().getLast());
    }

    @Test
    void aFileThatMayOnlyBeReadIsReportedAndKept() throws Exception {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 1)) {
            var vault = new Vault(folder.resolve("disk"));
            var onDisk = new ReviewLog(vault);
            onDisk.append(List.of(review("1")));
            disk.makeReadOnly();
            var told = assertThrows(IOException.class, () -> onDisk.append(List.of(review("2"))));
            assertEquals(vault.reviews() + " (Read-only file system)", told.getMessage());
            assertEquals(List.of("1"), onDisk.read().lines().stream().map(LogLine::id).toList());
        }
    }
}
