package app.primed.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesTheBytesAndLeavesNothingBeside() throws IOException {
        var file = folder.resolve("a/b/note.md");
        SafeFile.write(file, "one".getBytes());
        SafeFile.write(file, "two\r\n".getBytes());
        assertArrayEquals("two\r\n".getBytes(), Files.readAllBytes(file));
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void keepsPermissionsAndLinks() throws IOException {
        var file = Files.writeString(folder.resolve("real.md"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var link = Files.createSymbolicLink(folder.resolve("link.md"), file);
        SafeFile.write(link, "y".getBytes());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("y", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aStampTellsThatSomeoneElseWrote() throws IOException {
        var file = folder.resolve("note.md");
        var ours = SafeFile.write(file, "mine".getBytes());
        assertEquals(ours, SafeFile.stamp(file));
        Files.writeString(file, "theirs");
        assertNotEquals(ours, SafeFile.stamp(file));
    }

    @Test
    void aFolderInTheWayIsToldAndNothingIsLost() throws IOException {
        var file = Files.createDirectory(folder.resolve("note.md"));
        Files.writeString(file.resolve("inside"), "kept");
        var trouble = assertThrows(Trouble.class, () -> SafeFile.write(file, "x".getBytes()));
        assertTrue(trouble.getMessage().contains("note.md"), trouble.getMessage());
        assertFalse(trouble.wayOut().isBlank());
        assertEquals("kept", Files.readString(file.resolve("inside")));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void sweepsOldLeftoversAndNoOthers() throws IOException {
        var now = Instant.now();
        var old = Files.writeString(folder.resolve(".primed-1.tmp"), "torn");
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(120)));
        var fresh = Files.writeString(folder.resolve(".primed-2.tmp"), "under way");
        var note = Files.writeString(folder.resolve("note.md"), "x");
        SafeFile.sweep(folder, now);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh));
        assertTrue(Files.exists(note));
    }

    /// A real second process saves over and over and is killed at a moment nobody chose; what is left is always
    /// one whole version.
    @Test
    void aKilledSaveLeavesTheOldOrTheNew() throws Exception {
        var file = folder.resolve("note.md");
        for (var round = 0; round < 6; round++) {
            var process = SaveLoop.start(file, "exec \"$@\"");
            try {
                var line = process.inputReader().readLine();
                assertEquals("saved", line);
                // Reads on while the other writes; each look is a different moment to stop at.
                for (var i = 0; i < 3 + round * 4; i++) {
                    assertWhole(Files.readAllBytes(file));
                }
            } finally {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            assertWhole(Files.readAllBytes(file));
        }
    }

    /// A real second process whose files may not grow past one block: as a full disk does, the system stops the
    /// write half way.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWriteTheSystemStopsKeepsTheOldFile() throws Exception {
        var file = Files.writeString(folder.resolve("note.md"), "kept");
        var process = SaveLoop.start(file, "ulimit -f 1; exec \"$@\"");
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.startsWith("Could not save " + file), said);
        assertEquals("kept", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private static void assertWhole(byte[] bytes) {
        assertEquals(SaveLoop.SIZE, bytes.length);
        var all = new byte[SaveLoop.SIZE];
        Arrays.fill(all, bytes[0]);
        assertArrayEquals(all, bytes);
    }
}
