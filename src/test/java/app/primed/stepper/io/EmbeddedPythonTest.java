package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ChildJvm;
import app.primed.platform.UserFacingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPythonTest {

    /// What a second program does in these tests: unpack, say each tenth, and print Python's version.
    public static final class Unpacker {
        private Unpacker() {}

        public static void main(String[] args) throws Exception {
            var told = new AtomicReference<>(-1);
            var python = new EmbeddedPython(new CacheFolder(Path.of(args[0]))).executable(fraction -> {
                int tenth = (int) (fraction * 10);
                if (told.getAndSet(tenth) != tenth) {
                    System.out.println("at " + tenth);
                    System.out.flush();
                }
            });
            System.out.println("ready " + python);
        }

        static Process start(Path cache) throws IOException {
            return ChildJvm.running(Unpacker.class, cache).start();
        }
    }

    private static List<String> unfinished(Path cache) throws IOException {
        try (var inside = Files.list(cache)) {
            return inside.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("unfinished"))
                    .toList();
        }
    }

    private static String version(Path python) throws Exception {
        var process = new ProcessBuilder(python.toString(), "-I", "-S", "-c",
                "import asyncio, ctypes, sys; print(sys.version[:6])")
                .redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void survivesBeingKilledMidway(@TempDir Path cache) throws Exception {
        var killed = Unpacker.start(cache);
        var reader = killed.inputReader();
        for (var line = reader.readLine(); line != null && !line.equals("at 3"); line = reader.readLine()) {
            assertFalse(line.startsWith("ready"));
        }
        killed.destroyForcibly().waitFor();
        assertEquals(1, unfinished(cache).size(), "it was killed in the middle");

        var fractions = new ArrayList<Double>();
        var python = new EmbeddedPython(new CacheFolder(cache)).executable(fractions::add);
        assertEquals("3.14.3", version(python));
        assertEquals(List.of(), unfinished(cache), "what it left is swept");
        assertEquals(1.0, fractions.getLast());
        for (int i = 1; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) >= fractions.get(i - 1));
        }
        assertTrue(Files.isRegularFile(python.resolve("../../lib/python3.14/LICENSE.txt").normalize()), "its licence");
    }

    @Test
    @Tag("full")
    void twoProgramsMayUnpackAtOnce(@TempDir Path cache) throws Exception {
        var one = Unpacker.start(cache);
        var two = Unpacker.start(cache);
        for (var each : List.of(one, two)) {
            var last = each.inputReader().lines().reduce("", (before, line) -> line);
            assertTrue(each.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, each.exitValue());
            assertEquals("3.14.3", version(Path.of(last.substring("ready ".length()))));
        }
        assertEquals(List.of(), unfinished(cache));
    }

    @Test
    void refusesAnArchiveThatClimbsOut(@TempDir Path folder) throws Exception {
        var evil = folder.resolve("evil.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(evil))) {
            zip.putNextEntry(new ZipEntry("py/lib/../../../outside.txt"));
            zip.write('x');
        }
        var into = Files.createDirectory(folder.resolve("into"));
        var refused = assertThrows(IOException.class, () -> EmbeddedPython.unpack(evil, "py/", into, fraction -> {}));
        assertTrue(refused.getMessage().contains("outside its folder"), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("outside.txt")));
        assertThrows(IOException.class, () -> EmbeddedPython.inside(into, "../into2/x"));
        assertEquals(into.resolve("a/b"), EmbeddedPython.inside(into, "a/b"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsReportedPlainly(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        var trouble = assertThrows(UserFacingException.class,
                () -> new EmbeddedPython(new CacheFolder(file.resolve("cache"))).executable(fraction -> {}));
        assertTrue(trouble.getMessage().startsWith("Python could not be unpacked to " + file), trouble.getMessage());
        assertTrue(trouble.remedy().contains("primed.cache"), trouble.remedy());
    }

    @Test
    void aFullDiskLeavesNothingHalfMade(@TempDir Path cache) {
        var folder = new CacheFolder(cache);
        var trouble = assertThrows(UserFacingException.class, () -> folder.complete("thing", into -> {
            Files.writeString(into.resolve("part"), "x");
            throw new java.nio.file.FileSystemException("part", null, "No space left on device");
        }));
        assertEquals("Python could not be unpacked to " + cache + ": No space left on device.", trouble.getMessage());
        assertEquals(0, cache.toFile().list().length);
    }

    @Test
    void sweepsOnlyWhatNoOneIsMaking(@TempDir Path cache) throws Exception {
        var mine = Files.createDirectory(cache.resolve("unfinished-" + ProcessHandle.current().pid() + "-x"));
        var old = Files.createDirectory(cache.resolve("unfinished-" + ProcessHandle.current().pid() + "-y"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(200_000)));
        var gone = Files.createDirectory(cache.resolve("unfinished-999999999-z"));
        new CacheFolder(cache).complete("thing", into -> Files.writeString(into.resolve("a"), "x"));
        assertTrue(Files.exists(mine));
        assertFalse(Files.exists(old));
        assertFalse(Files.exists(gone));
        assertTrue(Files.exists(cache.resolve("thing/a")));
    }

    @Test
    void theFolderIsWhereThePlatformKeepsCaches() {
        var home = Path.of("/home/ada");
        assertEquals(home.resolve(".cache/primed"), CacheFolder.of("", "Linux", Map.of(), home).path());
        assertEquals(Path.of("/c/primed"), CacheFolder.of("", "Linux", Map.of("XDG_CACHE_HOME", "/c"), home).path());
        assertEquals(home.resolve(".cache/primed"),
                CacheFolder.of("", "Linux", Map.of("XDG_CACHE_HOME", "relative"), home).path());
        assertEquals(home.resolve("Library/Caches/Primed"), CacheFolder.of("", "Mac OS X", Map.of(), home).path());
        assertEquals(Path.of("/x"), CacheFolder.of("/x", "Linux", Map.of(), home).path());
    }
}
