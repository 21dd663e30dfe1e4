package app.primed.stepper.io;

import app.primed.stepper.model.Ending;
import app.primed.stepper.model.GrowingTrace;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.Trace;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run, from the child that takes it to its ending.
final class PythonRun implements Running {
    private static final int OUT_OF_MEMORY = 86;
    private static final int LOST_CHANNEL = 87;
    private static final int SIGNALLED = 128;
    private static final int SIGKILL = 9;
    private static final int SIGSEGV = 11;
    private static final int SIGXCPU = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Program program;
    private final Limits limits;
    private final Runnable grew;
    private final GrowingTrace trace;
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    /// Why the app itself ended the run, if it did.
    private final AtomicReference<@Nullable Ending> verdict = new AtomicReference<>();
    private final AtomicReference<@Nullable Child> child = new AtomicReference<>();

    PythonRun(Program program, Limits limits, Runnable grew) {
        this.program = program;
        this.limits = limits;
        this.grew = grew;
        this.trace = new GrowingTrace(program.source());
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public CompletableFuture<Ending> ended() {
        return ended;
    }

    @Override
    public void cancel() {
        stop(new Ending(Ending.How.KILLED, "Cancelled.", 0));
    }

    private void stop(Ending why) {
        verdict.compareAndSet(null, why);
        var running = child.get();
        if (running != null) {
            running.close();
        }
    }

    /// Runs the program to its end, on the calling thread.
    void run(Supplier<Child> children, String origin) {
        try (var taken = children.get()) {
            child.set(taken);
            trace.write().engine(taken.version() + " (" + origin + ")");
            var ending = verdict.get() == null ? follow(taken) : readEnding(Optional.empty(), taken);
            trace.write().end(ending);
            taken.close();
            grew.run();
            ended.complete(ending);
        } catch (RuntimeException e) {
            // The environment's failure, not the program's: the one who waits tells it to the user.
            ended.completeExceptionally(e);
        }
    }

    private Ending follow(Child taken) {
        var clock = Thread.ofVirtual().name("wall clock").start(() -> watchClock(taken));
        try {
            var order = JSON.writeValueAsBytes(Map.of(
                    "name", program.name(),
                    "source", program.source(),
                    "input", program.input(),
                    "steps", limits.steps(),
                    "output", limits.outputBytes()));
            var to = taken.process().getOutputStream();
            to.write(order);
            to.write('\n');
            to.flush();
            return readEnding(new TraceReader(trace.write(), limits, grew).read(taken.trace()), taken);
        } catch (TraceReader.Junk e) {
            // What exactly it was helps nobody but a developer.
            System.getLogger(PythonRun.class.getName()).log(System.Logger.Level.DEBUG, "junk: {0}", e.getMessage());
            return verdictOr(new Ending(
                    Ending.How.KILLED, "The trace stops here: what came on its channel is not a trace.",
                    trace.write().lastLine()));
        } catch (IOException e) {
            return readEnding(Optional.empty(), taken);
        } finally {
            clock.interrupt();
        }
    }

    private void watchClock(Child taken) {
        try {
            if (!taken.process().waitFor(limits.wallClock().toMillis(), TimeUnit.MILLISECONDS)) {
                stop(new Ending(
                        Ending.How.TIME,
                        "Stopped after " + seconds() + " seconds.",
                        0));
            }
        } catch (InterruptedException e) {
            // It ended in time.
            Thread.currentThread().interrupt();
        }
    }

    private String seconds() {
        long millis = limits.wallClock().toMillis();
        return millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0);
    }

    private Ending verdictOr(Ending ending) {
        var ours = verdict.get();
        return ours == null ? ending : new Ending(ours.how(), ours.message(), trace.write().lastLine());
    }

    private Ending readEnding(Optional<Ending> told, Child taken) {
        return told.orElseGet(() -> verdictOr(byStatus(taken)));
    }

    /// How a child ended that did not say so itself.
    private Ending byStatus(Child taken) {
        int line = trace.write().lastLine();
        int status;
        try {
            status = taken.process().waitFor(2, TimeUnit.SECONDS) ? taken.process().exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = -1;
        }
        return switch (status) {
            case OUT_OF_MEMORY ->
                new Ending(Ending.How.MEMORY, "The program used all the memory it may have.", line);
            case LOST_CHANNEL ->
                new Ending(Ending.How.KILLED, "The program closed the channel its trace is sent on.", line);
            case SIGNALLED + SIGXCPU, SIGNALLED + SIGKILL ->
                new Ending(Ending.How.TIME, "The program used all the processor time it may have.", line);
            case SIGNALLED + SIGSEGV ->
                new Ending(Ending.How.KILLED, "Python crashed; the trace stops here.", line);
            case -1 ->
                new Ending(Ending.How.KILLED, "The program closed the channel its trace is sent on.", line);
            default -> new Ending(
                    Ending.How.KILLED, "Python was left at once (exit status " + status + "); the trace stops here.",
                    line);
        };
    }
}
