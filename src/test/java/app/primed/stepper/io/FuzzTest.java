package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Random programs, each run by plain Python under an observer that shares no code with the agent, and traced by the agent.
/// A program that differs is printed with its seed, as small as it can be made. `-Dprimed.fuzz=20000` runs as many as wanted.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs run in forks")
class FuzzTest {
    private static final Path FUZZER = Path.of("src/test/resources/app/primed/stepper/fuzz/fuzz.py");
    private static final int PROGRAMS = Integer.getInteger("primed.fuzz", 300);

    @TestFactory
    List<DynamicTest> agentTellsWhatPlainPythonDoes() {
        return Pythons.found().stream()
                .map(choice -> DynamicTest.dynamicTest(choice.toString(), () -> run(choice)))
                .toList();
    }

    private void run(Pythons.Choice choice) throws Exception {
        var process = new ProcessBuilder(
                choice.python().executable(fraction -> {}).toString(), "-I", "-S", "-B", "-X", "utf8",
                FUZZER.toString(), AgentFiles.in(Pythons.CACHE).toString(), "0", Integer.toString(PROGRAMS))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said);
        assertEquals(0, process.waitFor(), said);
    }
}
