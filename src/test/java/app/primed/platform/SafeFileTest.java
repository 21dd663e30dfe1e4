package app.primed.platform;

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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    void aStampShowsThatAnotherProgramWrote() throws IOException {
        var file = folder.resolve("note.md");
        var ours = SafeFile.write(file, "mine".getBytes());
        assertEquals(ours, SafeFile.stamp(file));
        Files.writeString(file, "theirs");
        assertNotEquals(ours, SafeFile.stamp(file));
    }

    @Test
    void aFolderInTheWayIsReportedAndNothingIsLost() throws IOException {
        var file = Files.createDirectory(folder.resolve("note.md"));
        Files.writeString(file.resolve("inside"), "kept");
        var trouble = assertThrows(UserFacingException.class, () -> SafeFile.write(file, "x".getBytes()));
        assertTrue(trouble.getMessage().contains("note.md"), trouble.getMessage());
        assertFalse(trouble.remedy().isBlank());
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
        SafeFile.deleteLeftovers(folder, now);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh));
        assertTrue(Files.exists(note));
    }

    /// A real second process saves over and over and is killed at random moments; what is left is always one whole
    /// version, and at most a leftover that the next start sweeps. More rounds: `-Dprimed.kills=300`.
    @Test
    void aKilledSaveLeavesTheOldOrTheNew() throws Exception {
        var file = folder.resolve("note.md");
        int kills = Integer.getInteger("primed.kills", Boolean.getBoolean("primed.full") ? 60 : 6);
        var chance = new java.util.Random(20_200_127);
        for (var round = 0; round < kills; round++) {
            var process = SaveLoop.start(file, "exec \"$@\"");
            try {
                var line = process.inputReader().readLine();
                assertEquals("saved", line);
                // Whoever reads meanwhile sees one whole version, too.
                for (int read = 0; read < 3 + round % 6 * 4; read++) {
                    assertWhole(Files.readAllBytes(file));
                }
                assertFalse(process.waitFor(chance.nextInt(60), TimeUnit.MILLISECONDS));
            } finally {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            assertWhole(Files.readAllBytes(file));
            SafeFile.deleteLeftovers(folder, Instant.now().plusSeconds(120));
            try (var files = Files.list(folder)) {
                assertEquals(List.of(file), files.toList());
            }
        }
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(SafeFile.Step.class)
    void aFaultAtAnyStepLeavesTheOldOrTheNewAndNothingBeside(SafeFile.Step broken) throws IOException {
        var file = Files.writeString(folder.resolve("note.md"), "old");
        var fresh = new byte[200_000];
        Arrays.fill(fresh, (byte) 'n');
        var parts = new int[1];
        SafeFile.Steps fault = step -> {
            // A write breaks off in its middle, the others before they begin.
            if (step == broken && (step != SafeFile.Step.WRITE || ++parts[0] == 2)) {
                throw new IOException("No space left on device");
            }
        };
        if (broken == SafeFile.Step.FLUSH_FOLDER) {
            SafeFile.write(file, fresh, fault);
            assertArrayEquals(fresh, Files.readAllBytes(file), "it is written; not every system can flush a folder");
        } else {
            var trouble = assertThrows(UserFacingException.class, () -> SafeFile.write(file, fresh, fault));
            assertTrue(trouble.getMessage().contains("note.md: No space left on device"), trouble.getMessage());
            assertEquals("old", Files.readString(file));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    /// Root may write anywhere, so another user tries.
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAnotherUserMayNotWriteIsReportedAndKept() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "only root can try as another user (setpriv)");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var file = Files.writeString(folder.resolve("note.md"), "kept");
        assertRefusedAsAnotherUser(file, "the file is read-only. ");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertRefusedAsAnotherUser(file, "permission denied. ");
    }

    private void assertRefusedAsAnotherUser(Path file, String reason) throws Exception {
        var process = SaveLoop.start(
                file, "exec setpriv --reuid=65534 --regid=65534 --clear-groups -- \"$@\" 2>/dev/null");
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        org.junit.jupiter.api.Assumptions.assumeTrue(!said.isEmpty(), "another user cannot read these classes");
        assertEquals("Could not save " + file + ": " + reason.strip(), said);
        assertEquals("kept", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
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

    /// Another program writes the file while the save is on its way to it.
    @Test
    void whatAnotherProgramWroteAtTheLastMomentIsNotReplaced() throws IOException {
        var file = Files.writeString(folder.resolve("late.md"), "read\n");
        var read = Optional.of(SafeFile.stamp(file));
        var refused = SafeFile.writeOver(read, file, "mine\n".getBytes(StandardCharsets.UTF_8), step -> {
            if (step == SafeFile.Step.MOVE) {
                var theirs = Files.writeString(folder.resolve("theirs"), "theirs\n");
                Files.move(theirs, file, StandardCopyOption.REPLACE_EXISTING);
            }
        });
        assertEquals(Optional.empty(), refused);
        assertEquals("theirs\n", Files.readString(file));
        var mine =
                SafeFile.writeOver(Optional.of(SafeFile.stamp(file)), file, "mine\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("mine\n", Files.readString(file));
        assertEquals(SafeFile.stamp(file), mine.orElseThrow());
        assertEquals(Optional.empty(), SafeFile.writeOver(Optional.empty(), file, new byte[0]),
                "it should not be there");
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.filter(f -> f.toString().endsWith(".tmp")).toList());
        }
    }
}
