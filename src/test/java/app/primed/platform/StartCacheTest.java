package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the file, whatever the run does that makes it: a script stands for the program.
@DisabledOnOs(OS.WINDOWS)
class StartCacheTest {
    @TempDir
    Path folder;

    private Path file;
    private Path launcher;

    @BeforeEach
    void place() {
        file = folder.resolve("start/7-1.aot");
        launcher = folder.resolve("primed");
    }

    @Test
    void itIsMadeOnceForAVersion() throws IOException {
        program("echo $1 > \"${PRIMED_AOT#make=}\"");
        for (var other : List.of("7-2.aot", "7-2.aot.version", "8-1.aot")) {
            Files.writeString(Files.createDirectories(folder.resolve("start")).resolve(other), "another version's");
        }
        assertTrue(cache().renew());
        assertEquals("train\n", Files.readString(file));
        assertFalse(cache().renew(), "there is one");
        Files.writeString(folder.resolve("start/7-1.aot.version"), "another Java");
        assertTrue(cache().renew());
        assertEquals(List.of("7-1.aot", "7-1.aot.version", "8-1.aot"), left());
    }

    @Test
    void aRunThatFailsLeavesNoFileAndIsNotRepeated() throws IOException {
        program("echo half > \"${PRIMED_AOT#make=}\"; echo run >> \"" + folder + "/runs\"; exit 1");
        assertFalse(cache().renew());
        assertFalse(cache().renew());
        assertEquals(List.of("7-1.aot.version"), left());
        assertEquals("run\n", Files.readString(folder.resolve("runs")));
    }

    @Test
    void whatAKilledProgramLeftIsRemoved() throws IOException {
        var gone = new ProcessBuilder("true").start();
        gone.onExit().join();
        var old = Files.createDirectories(folder.resolve("start/unfinished-" + gone.pid()));
        Files.writeString(old.resolve("made.aot"), "half");
        program("exit 1");
        assertFalse(cache().renew());
        assertEquals(List.of("7-1.aot.version"), left());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        program("exit 0");
        Files.writeString(folder.resolve("start"), "a file");
        assertFalse(cache().renew());
    }

    private StartCache cache() {
        return new StartCache(file, launcher.toString());
    }

    private void program(String script) throws IOException {
        Files.writeString(launcher, "#!/bin/sh\n" + script + "\n");
        assertTrue(launcher.toFile().setExecutable(true));
    }

    private List<String> left() throws IOException {
        try (var all = Files.list(folder.resolve("start"))) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
    }
}
