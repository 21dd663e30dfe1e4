package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Random programs, each run by plain Python under an observer that shares no code with the agent, and traced by the agent.
/// A program that differs is printed with its seed, as small as it can be made. `-Dprimed.fuzz=20000` runs as many as wanted.
/// The folder `least` has such programs that once differed.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs run in forks")
class FuzzTest {
    private static final Path FUZZER = Path.of("src/test/resources/app/primed/stepper/fuzz/fuzz.py");
    private static final Path LEAST = FUZZER.resolveSibling("least");
    private static final int PROGRAMS = Integer.getInteger("primed.fuzz", 300);

    @TestFactory
    List<DynamicTest> agentTellsWhatPlainPythonDoes() {
        return onEach("0", Integer.toString(PROGRAMS));
    }

    /// Least programs for what CPython's own tests have shown.
    @TestFactory
    List<DynamicTest> ownProgramsAreRightUnderTheObserver() {
        return onEach("src/test/resources/app/primed/stepper/observed");
    }

    private static List<DynamicTest> onEach(String... programs) {
        return Pythons.found().stream()
                .map(choice -> DynamicTest.dynamicTest(choice.toString(), () -> run(choice, programs)))
                .toList();
    }

    private static void run(Pythons.Choice choice, String... programs) throws Exception {
        var command = new ArrayList<>(List.of(
                choice.python().executable(fraction -> {}).toString(), "-I", "-S", "-B", "-X", "utf8",
                FUZZER.toString(), AgentFiles.in(Pythons.CACHE).toString()));
        Collections.addAll(command, programs);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said);
        assertEquals(0, process.waitFor(), said);
    }
}
