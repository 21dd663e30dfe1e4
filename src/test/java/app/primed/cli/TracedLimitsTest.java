package app.primed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `primed trace` says of a run that a limit ends, and of a Python that is none.
class TracedLimitsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            step-cap; while True: pass; Stopped after 3000 steps. Raise --max-steps, or give the program less to do.
            memory;   "hog = []\\nwhile True: hog.append(bytes(50000000))"; The program used all the memory it may have. This limit is fixed: give the program less to do.
            output;   "while True: print('x' * 10000)"; More than 1048576 characters were written. This limit is fixed: give the program less to do.
            """)
    void aLimitEndsTheRunWithItsNameTheLineAndWhatWasRecorded(String name, String program, String words)
            throws Exception {
        ends(name, program, words);
    }

    @Test
    @Tag("full")
    void timeIsLimited() throws Exception {
        ends("time", "import time\ntime.sleep(60)",
                "Stopped after 10 seconds. Without --real-time, waits take no time.", "--real-time");
    }

    private void ends(String name, String program, String words, String... more) throws Exception {
        var source =
                "def g():\n    yield 1\nit = g()\nnext(it)\nprint('so far')\n" + program.replace("\\n", "\n") + "\n";
        var file = Files.writeString(folder.resolve("p.py"), source);
        var arguments = Stream.concat(
                Stream.of("trace", "--steps", "--max-steps", "3000", file.toString()), Stream.of(more));
        var ran = CommandRun.of(arguments.toArray(String[]::new));
        var report = ran.json();
        assertEquals(1, ran.exit());
        assertEquals(name, report.get("ended").asText(), ran.err());
        int line = (int) source.lines().count();
        assertEquals(line, report.get("line").asInt());
        assertEquals(file + ", line " + line + ": " + words, ran.err().strip());
        assertTrue(report.get("stdout").asText().startsWith("so far\n"));
        assertEquals("[\"1\"]", report.get("objects").get(0).get("yielded").toString());
        assertEquals(report.get("steps").asInt(), report.get("trace").size());
    }

    @Test
    void aPythonThatIsNoneOrTooOldGetsOneLine() throws Exception {
        var text = Files.writeString(folder.resolve("text"), "not a program");
        var missing = folder.resolve("none");
        var choose = " Choose the path of a python3 (3.11 or newer) in the settings, or go back to the embedded one.";
        refused(missing, "There is no " + missing + "." + choose);
        refused(folder, folder + " is a folder, not a Python." + choose);
        refused(text, text + " is not a program that can be started." + choose);
        refused(script("hello", "echo hello"),
                folder.resolve("hello") + " is not a Python: it does not say its version."
                        + choose);
        refused(script("false", "exit 3"), folder.resolve("false") + " is not a Python: it does not say its version."
                + choose);
        refused(script("old", "echo 3.10"), folder.resolve("old") + " is Python 3.10; Primed needs 3.11 or newer. "
                + "Choose a newer python3 in the settings, or go back to the embedded one.");
        refused(script("older", "echo 2.7"), folder.resolve("older") + " is Python 2.7; Primed needs 3.11 or newer. "
                + "Choose a newer python3 in the settings, or go back to the embedded one.");
    }

    /// A real one, where this machine has it.
    @Test
    void aRealPython310IsRefused() throws Exception {
        var versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        Assumptions.assumeTrue(Files.isDirectory(versions), "no older Python here");
        try (var all = Files.list(versions)) {
            var old = all.map(each -> each.resolve("bin/python3.10")).filter(Files::isExecutable).findFirst();
            Assumptions.assumeTrue(old.isPresent(), "no Python 3.10 here");
            refused(old.get(), old.get() + " is Python 3.10; Primed needs 3.11 or newer. "
                    + "Choose a newer python3 in the settings, or go back to the embedded one.");
        }
    }

    private void refused(Path python, String words) throws Exception {
        var file = Files.writeString(folder.resolve("p.py"), "print(1)\n");
        var ran = CommandRun.of("trace", "--python", python.toString(), file.toString());
        assertEquals(1, ran.exit());
        assertEquals("", ran.out());
        assertEquals(words, ran.err().strip());
        var doctor = CommandRun.of("doctor", "--python", python.toString());
        assertEquals(1, doctor.exit());
        assertTrue(doctor.out().strip().endsWith("Python    " + words), doctor.out());
        assertFalse(doctor.err().contains("\tat "), doctor.err());
    }

    private Path script(String name, String body) throws Exception {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
