package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `primed doctor` as a program of its own, on a disk that has no room for Python.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private record Ran(int exit, String said) {}

    @Test
    void aFileThatMayNotGrowIsReportedAndALaterStartWorks(@TempDir Path cache) throws Exception {
        // Blocks of 512 bytes: a library of Python's is larger than this, and its write fails in the middle.
        var failed = run("ulimit -f 4000; exec \"$@\"", cache);
        assertEquals(1, failed.exit(), failed.said());
        assertTrue(failed.said().contains("Python could not be unpacked to " + cache + ": "), failed.said());
        assertTrue(failed.said().contains("Make room there (about 60 MB) or let Primed use another folder with "
                + "-Dprimed.cache=FOLDER."), failed.said());
        assertFalse(failed.said().contains("\tat "), failed.said());
        assertEquals(List.of(), inside(cache), "nothing half made");

        var later = run("exec \"$@\"", cache);
        assertEquals(0, later.exit(), later.said());
        assertTrue(later.said().contains("Stepper   works"), later.said());
        assertFalse(inside(cache).stream().anyMatch(name -> name.startsWith("unfinished")), "nothing half made");
    }

    @Test
    @Tag("full")
    void aFullFileSystemIsReportedAndAfterMakingRoomItWorks(@TempDir Path disk) throws Exception {
        // A file system of its own, seen by this process and what it starts only.
        var mount = "mount -t tmpfs -o size=%s primed " + disk + " && ";
        Assumptions.assumeTrue(script(mount.formatted("1m") + "true", List.of()).exit() == 0,
                "this system lets a test mount no file system of its own");
        var both = run(mount.formatted("12m") + "\"$@\"; echo \"exit $?\"; ls " + disk + "; df --output=used " + disk
                + " | tail -1; mount -o remount,size=200m " + disk + "; \"$@\"; echo \"exit $?\"", disk);
        var said = both.said();
        assertTrue(said.contains("Python could not be unpacked to " + disk + ": No space left on device."), said);
        var first = said.substring(0, said.indexOf("exit ", said.indexOf("exit ") + 1));
        assertTrue(first.contains("exit 1\n"), said);
        assertFalse(first.contains("unfinished"), said);
        assertTrue(said.endsWith("exit 0\n"), said);
        assertTrue(said.contains("Stepper   works"), said);
    }

    private static List<String> inside(Path cache) throws IOException {
        try (var all = Files.list(cache)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Ran run(String script, Path cache) throws Exception {
        return script(script, ChildJvm.command(List.of("-Dprimed.cache=" + cache), "app.primed.Main", "doctor"));
    }

    /// Runs a shell script, as a user that may mount, with its arguments.
    private static Ran script(String script, List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        if (script.startsWith("mount")) {
            command.addAll(List.of("unshare", "--user", "--map-root-user", "--mount"));
        }
        command.addAll(List.of("sh", "-c", script, "sh"));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return new Ran(process.exitValue(), said);
        } catch (IOException e) {
            return new Ran(-1, "no such command: " + e.getMessage());
        }
    }
}
