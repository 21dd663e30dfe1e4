package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The agent's own tests, written in Python, run by every Python found.
class AgentTest {
    private static final Path AGENT = Path.of("src/main/resources/app/primed/stepper/agent").toAbsolutePath();
    private static final Path TESTS = Path.of("src/test/resources/app/primed/stepper/agent").toAbsolutePath();

    @Test
    void everyFileOfTheAgentIsShipped() throws Exception {
        try (var files = Files.list(AGENT)) {
            var there = new TreeSet<String>();
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".py")).forEach(there::add);
            assertEquals(there, new TreeSet<>(AgentFiles.NAMES));
        }
    }

    @TestFactory
    List<DynamicTest> testsInPython() {
        var tests = new ArrayList<DynamicTest>();
        for (var choice : Pythons.found()) {
            tests.add(DynamicTest.dynamicTest(choice.toString(), () -> run(choice)));
        }
        return tests;
    }

    /// The agent asks only the objects that can have changed. Here it doubts itself: after each event it asks all of
    /// them, and tells where it would have missed a change.
    @TestFactory
    List<DynamicTest> missesNoChange() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.list(Path.of("src/test/resources/app/primed/stepper/programs"))) {
            var programs = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
            for (var program : programs) {
                tests.add(DynamicTest.dynamicTest(program.getFileName().toString(), () -> doubt(program)));
            }
        }
        return tests;
    }

    private void doubt(Path program) throws Exception {
        var python = Pythons.embedded().python().executable(fraction -> {});
        var start = AgentFiles.in(Pythons.CACHE).resolve("start.py");
        var process = new ProcessBuilder(
                python.toString(), "-I", "-S", "-B", "-X", "utf8", start.toString(), "none", "10", "536870912")
                .start();
        try (var to = process.getOutputStream()) {
            to.write(new ObjectMapper().writeValueAsBytes(Map.of(
                    "name", "p", "source", Files.readString(program), "steps", 100_000, "output", 1 << 20,
                    "doubt", true)));
            to.write('\n');
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("[\"end\",\""), said);
        assertFalse(said.contains("A change of state was missed"), said);
    }

    private void run(Pythons.Choice choice) throws Exception {
        var python = choice.python().executable(fraction -> {});
        var process = new ProcessBuilder(
                python.toString(), "-B", "-X", "utf8", "-m", "unittest", "discover", "-s", TESTS.toString(),
                "-p", "test_*.py")
                .redirectErrorStream(true);
        process.environment().put("PYTHONPATH", AGENT.getParent().toString());
        var started = process.start();
        started.getOutputStream().close();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, started.waitFor(), said);
        assertTrue(said.contains("Ran ") && !said.contains("Ran 0 "), said);
    }
}
