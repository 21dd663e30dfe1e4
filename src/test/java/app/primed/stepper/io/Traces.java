package app.primed.stepper.io;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.Trace;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Traces to look at in tests.
final class Traces {
    private Traces() {}

    /// A trace as a person can read it, for messages of failed tests.
    static String asText(Trace trace) {
        return IntStream.range(0, trace.size())
                .mapToObj(i -> trace.step(i).toString())
                .collect(Collectors.joining("\n", "\n", "\n" + trace.end() + "\n" + trace.output()));
    }

    static Trace of(String source) {
        return of(source, RunLimits.DEFAULT);
    }

    static Trace of(String source, RunLimits limits) {
        try (var engine = Pythons.embedded().engine()) {
            var run = engine.run(new Program("program.py", source), limits, () -> {});
            run.ended().get(60, TimeUnit.SECONDS);
            return run.trace();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
