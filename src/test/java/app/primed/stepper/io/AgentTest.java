package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
