package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The agent's own tests, written in Python, run by every Python found.
class AgentTest {
    private static final Path AGENT = Path.of("src/main/resources/app/primed/stepper/agent").toAbsolutePath();
    private static final Path TESTS = Path.of("src/test/resources/app/primed/stepper/agent").toAbsolutePath();

    private static final Path VALUES = Path.of("src/test/resources/app/primed/stepper/fuzz/values.py").toAbsolutePath();

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

    /// The agent asks only the objects that can have changed, and looks only at the names that can have. Here it
    /// doubts itself: at each event it asks every object, and looks at every name of every live frame, and tells
    /// where it would have missed a change.
    @TestFactory
    List<DynamicTest> missesNoChange() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        for (var choice : Pythons.found()) {
            for (var program : programs()) {
                if (choice.name().equals("3.11") && Files.readString(program).contains("# from 3.12")) {
                    continue;
                }
                tests.add(DynamicTest.dynamicTest(
                        choice + ": " + program.getFileName(), () -> doubt(choice, Files.readString(program))));
            }
        }
        return tests;
    }

    /// The same for random programs that change nested values. `-Dprimed.values=1000` runs as many as wanted.
    @TestFactory
    List<DynamicTest> missesNoChangeInRandomPrograms() {
        int programs = Integer.getInteger("primed.values", Boolean.getBoolean("primed.full") ? 60 : 4);
        var tests = new ArrayList<DynamicTest>();
        for (var choice : Pythons.found()) {
            for (int i = 0; i < programs; i++) {
                int seed = i;
                tests.add(
                        DynamicTest.dynamicTest(choice + ": seed " + seed, () -> doubt(choice, random(choice, seed))));
            }
        }
        return tests;
    }

    private static String random(Pythons.Choice choice, int seed) throws Exception {
        var process = new ProcessBuilder(
                choice.python().executable(fraction -> {}).toString(), "-I", "-S", "-B", "-X", "utf8",
                VALUES.toString(), Integer.toString(seed))
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// By default every second program, without the one that takes as long as all others together.
    private static List<Path> programs() throws Exception {
        var programs = new ArrayList<Path>();
        var own = "src/test/resources/app/primed/stepper/programs";
        for (var folder : Boolean.getBoolean("primed.full") ? List.of(own, "../shared/programs") : List.of(own)) {
            if (Files.isDirectory(Path.of(folder))) {
                try (var files = Files.list(Path.of(folder))) {
                    files.filter(file -> file.toString().endsWith(".py")).sorted().forEach(programs::add);
                }
            }
        }
        if (Boolean.getBoolean("primed.full")) {
            return programs;
        }
        programs.remove(Path.of(own, "deep_recursion.py"));
        return IntStream.iterate(0, i -> i < programs.size(), i -> i + 2).mapToObj(programs::get).toList();
    }

    private void doubt(Pythons.Choice choice, String program) throws Exception {
        var python = choice.python().executable(fraction -> {});
        var start = AgentFiles.in(Pythons.CACHE).resolve("start.py");
        var process = new ProcessBuilder(
                python.toString(), "-I", "-S", "-B", "-X", "utf8", start.toString(), "none", "60", "536870912")
                .start();
        try (var to = process.getOutputStream()) {
            to.write(new ObjectMapper().writeValueAsBytes(Map.of(
                    "name", "p", "source", program, "steps", 100_000, "output", 1 << 20,
                    "doubt", true)));
            to.write('\n');
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("[\"end\",\""), said);
        var missed = said.lines().filter(line -> line.contains("was missed")).toList();
        assertEquals(List.of(), missed);
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
