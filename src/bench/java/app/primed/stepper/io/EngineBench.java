package app.primed.stepper.io;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RecordedTrace;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// How fast a program is traced, and what a step costs.
///
/// `mvn -Pbench test-compile exec:exec@bench` prints the table. Each program is run at several sizes: the agent alone
/// (what it writes is only kept), the app's reader alone (from those bytes), and end to end, from Run to the last step.
public final class EngineBench {
    private static final RunLimits LIMITS = new RunLimits(
            2_000_000, Duration.ofMinutes(5), Duration.ofMinutes(5), 512L << 20, 1 << 20);
    /// As the app has it, so that the warm child fits; a million steps need more.
    private static final RunLimits IN_APP = new RunLimits(
            2_000_000, Duration.ofMinutes(5), RunLimits.DEFAULT.cpu(), RunLimits.DEFAULT.memoryBytes(), 1 << 20);
    /// The best of these counts: what else runs on the machine only makes it slower.
    private static final int REPEATS = 3;

    private EngineBench() {}

    public static void main(String[] args) throws Exception {
        var choice = Pythons.embedded();
        try (var engine = choice.engine()) {
            firstStep(engine);
            System.out.printf("%n%-20s %9s | %9s %9s %9s  steps/s | %7s %7s bytes a step%n",
                    "program", "steps", "agent", "reader", "Run→end", "wire", "memory");
            for (var program : BenchProgram.values()) {
                for (int size : program.sizes()) {
                    row(engine, choice, program, size);
                }
            }
        }
    }

    private static void firstStep(PythonEngine engine) throws Exception {
        var millis = new double[15];
        for (int i = 0; i < millis.length; i++) {
            engine.warm();
            TimeUnit.MILLISECONDS.sleep(600);
            var first = new CompletableFuture<Long>();
            long start = System.nanoTime();
            var run = engine.run(
                    new Program("p", "x = 1\nprint(x)"), RunLimits.DEFAULT, () -> first.complete(System.nanoTime()));
            millis[i] = (first.get(30, TimeUnit.SECONDS) - start) / 1e6;
            run.ended().get(30, TimeUnit.SECONDS);
        }
        double cold = millis[0];
        Arrays.sort(millis);
        System.out.printf("Run to first step, warm child: median %.1f ms, worst %.1f ms, the very first %.1f ms%n",
                millis[millis.length / 2], millis[millis.length - 1], cold);
    }

    private static void row(PythonEngine engine, Pythons.Choice choice, BenchProgram program, int size)
            throws Exception {
        var source = program.source(size);
        double agent = 0;
        double reader = 0;
        double whole = 0;
        double memory = 0;
        int steps = 0;
        var bytes = new byte[0];
        for (int i = 0; i < (size > 100_000 ? 1 : REPEATS); i++) {
            long start = System.nanoTime();
            try (var child = warmed(choice)) {
                start = System.nanoTime();
                bytes = written(child, source);
            }
            double agentSeconds = (System.nanoTime() - start) / 1e9;
            long before = used();
            start = System.nanoTime();
            var trace = read(bytes, source);
            double readerSeconds = (System.nanoTime() - start) / 1e9;
            memory = (used() - before) / (double) trace.size();
            steps = trace.size();
            engine.warm();
            TimeUnit.MILLISECONDS.sleep(600);
            start = System.nanoTime();
            int recorded = recorded(engine, source, size > 100_000 ? LIMITS : IN_APP);
            double wholeSeconds = (System.nanoTime() - start) / 1e9;
            agent = Math.max(agent, steps / agentSeconds);
            reader = Math.max(reader, steps / readerSeconds);
            whole = Math.max(whole, recorded / wholeSeconds);
        }
        // A small trace is lost in what else happens in the heap.
        var inMemory = size < 100_000 ? "" : "%.1f".formatted(memory);
        System.out.printf("%-20s %9d | %9.0f %9.0f %9.0f          | %7.1f %7s%n",
                program.label(), steps, agent, reader, whole, bytes.length / (double) steps, inMemory);
    }

    private static PythonProcess warmed(Pythons.Choice choice) throws InterruptedException {
        var child = PythonProcess.start(choice.python().executable(fraction -> {}), AgentFiles.in(Pythons.CACHE), LIMITS, 1,
                SandboxLayers.Requested.FULL, Optional.empty());
        TimeUnit.MILLISECONDS.sleep(600);
        return child;
    }

    private static byte[] written(PythonProcess child, String source) throws IOException {
        var to = child.process().getOutputStream();
        to.write(new ObjectMapper().writeValueAsBytes(Map.of(
                "name", "p", "source", source, "steps", LIMITS.steps(), "output", LIMITS.outputBytes())));
        to.write('\n');
        to.flush();
        return child.trace().readAllBytes();
    }

    private static RecordedTrace read(byte[] bytes, String source) throws IOException {
        var trace = new RecordedTrace(source);
        new TraceReader(trace.writer(), LIMITS, () -> {}, Optional.empty()).read(new ByteArrayInputStream(bytes));
        return trace;
    }

    private static int recorded(PythonEngine engine, String source, RunLimits limits) throws Exception {
        var run = engine.run(new Program("p", source), limits, () -> {});
        var ending = run.ended().get(10, TimeUnit.MINUTES);
        if (!ending.reason().word().equals("finished")) {
            throw new IllegalStateException(ending.toString());
        }
        return run.trace().size();
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
