package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the window says of a run that a limit ends, on the real engine.
class LimitsOnPythonTest {
    private static PythonEngine engine;

    private final QueuedBackground screen = new QueuedBackground();
    private final StepperViewModel stepper = new StepperViewModel(engine, screen, InstantSource.system());

    @BeforeAll
    static void start() {
        engine = PythonEngine.embedded(_ -> {});
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @AfterEach
    void close() {
        stepper.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            STEP_CAP; 60; while True: pass; Stopped at line 5 after 2,000 steps, the most Primed records. All steps until then are here. No setting raises this limit: give the program less to do.
            MEMORY; 60; while True: hog.append(bytes(50_000_000)); Stopped at line 5: the program wanted more than 512 MB of memory. No setting raises this limit: give the program less to do.
            OUTPUT; 60; while True: print('x' * 5000); Stopped at line 5: the program printed more than 64 KB. No setting raises this limit: give the program less to do.
            TIME; 2; time.sleep(60); Stopped at line 5: the program was still running after 2 s. All steps until then are here. Turn on Skip waits in the settings, so that waits take no time.
            TIME; 60; time.sleep(0.1), sum(iter(int, 1)); Stopped at line 5: the program used all the processor time it is allowed, 1 s. All steps until then are here. No setting raises this limit: give the program less to do.
            """)
    void isReportedWithTheLineAndKeepsWhatWasRecorded(String how, int seconds, String line, String words) {
        stepper.runner()
                .setLimits(
                        new RunLimits(2_000, Duration.ofSeconds(seconds), Duration.ofSeconds(1), 512L << 20, 64 << 10)
                                .withRealTime(true));
        var source = "import time\nhog = []\ng = (n for n in range(3))\nprint(next(g))\n" + line + "\n";
        stepper.open(new Program("limits.py", source), Optional.empty());
        screen.until(() -> stepper.status().endProperty().get().isPresent());
        assertEquals(how, stepper.status().endProperty().get().orElseThrow().reason().name());
        assertEquals(words, stepper.status().noticeProperty().get());
        stepper.cursor().last();
        var sight = stepper.cursor().snapshotProperty().get().orElseThrow();
        assertEquals(5, sight.step().line());
        assertTrue(stepper.cursor().trace().orElseThrow().stdout().startsWith("0\n"), "what it printed before");
        assertEquals("g", sight.objects().getFirst().object().variable());
    }
}
