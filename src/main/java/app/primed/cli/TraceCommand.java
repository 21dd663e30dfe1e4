package app.primed.cli;

import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.python.SourceEncoding;
import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.io.TraceReport;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.TimeText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `primed trace FILE`: runs a program and prints the states of each generator and coroutine.
@Command(name = "trace", mixinStandardHelpOptions = true, description = "Runs a Python program in the sandbox and prints as JSON: engine, steps, ended, stdout, stderr, and for "
        + "every generator, coroutine and asynchronous generator its states, values sent and yielded.")
final class TraceCommand implements Callable<Integer> {
    /// Microseconds.
    private static final long SHORTEST_REPORTED = 100_000;

    @Parameters(paramLabel = "FILE", description = "The Python file to run.")
    private Path file = Path.of("");

    @Option(names = "--steps", description = "Include every step.")
    private boolean steps;

    @Option(names = "--python", paramLabel = "PATH", description = "Use this Python (3.11 or newer) instead of the embedded one.")
    private @Nullable Path python;

    @Option(names = "--max-steps", paramLabel = "N", defaultValue = "1000000", description = "Stop the program after N steps. Default: ${DEFAULT-VALUE}.")
    private int maxSteps = RunLimits.DEFAULT.steps();

    @Option(names = "--real-time", description = "Let sleeps and timeouts take real time. Without it they take none, and "
            + "the program's own clock jumps to their end.")
    private boolean realTime;

    @Override
    public Integer call() throws Exception {
        try (var engine = engine(python)) {
            var run = engine.run(Program.of(file, read(file)),
                    RunLimits.DEFAULT.withSteps(maxSteps).withRealTime(realTime), () -> {});
            var ending = run.ended().get();
            TraceReport.print(TraceReport.of(run.trace(), steps), System.out);
            if (run.trace().waited() >= SHORTEST_REPORTED) {
                System.err.println(
                        file + ": waits of " + TimeText.of(run.trace().waited()) + " in all took no time (--real-time "
                                + "lets them)");
            }
            if (ending.reason() != RunEnd.Reason.FINISHED) {
                System.err.println(words(ending));
            }
            engine.settleIn();
            return ending.reason() == RunEnd.Reason.FINISHED ? 0 : PrimedCommand.FAILED;
        }
    }

    static PythonEngine engine(@Nullable Path python) {
        return python == null ? PythonEngine.embedded(Progress::unpacking) : PythonEngine.of(python);
    }

    static String read(Path file) {
        try {
            return SourceEncoding.decode(Files.readAllBytes(file));
        } catch (UnsupportedCharsetException e) {
            throw new UserFacingException(file + " names an unknown encoding: " + e.getCharsetName() + ".",
                    "Save it as UTF-8 and remove that comment.", e);
        } catch (CharacterCodingException e) {
            throw new UserFacingException(
                    file + " is not text in its encoding, which is UTF-8 unless it names another.",
                    "Save it as UTF-8, or name its encoding in the first line, as in # coding: latin-1.", e);
        } catch (IOException e) {
            throw new UserFacingException("Could not read " + file + ": " + SafeFile.reason(e) + ".",
                    "Check that the file exists and is readable.", e);
        }
    }

    private String words(RunEnd ending) {
        var where = ending.line() > 0 ? ", line " + ending.line() : "";
        return file + where + ": "
                + (ending.message().isBlank() ? "ended by " + ending.reason().word() : ending.message())
                + remedy(ending.reason());
    }

    private String remedy(RunEnd.Reason reason) {
        return switch (reason) {
            case STEP_CAP -> " Raise --max-steps, or give the program less to do.";
            case TIME -> realTime
                    ? " Without --real-time, waits take no time."
                    : " This limit is fixed: give the program less to do.";
            case MEMORY, OUTPUT -> " This limit is fixed: give the program less to do.";
            case FINISHED, ERROR, KILLED -> "";
        };
    }
}
