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
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final OptionalInt hold;
    private final Optional<Session> session;
    private final GrowingTrace trace;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    /// Why the app itself ended the run, if it did.
    private final AtomicReference<@Nullable Ending> verdict = new AtomicReference<>();
    private final AtomicReference<@Nullable Child> child = new AtomicReference<>();
    private final AtomicBoolean finished = new AtomicBoolean();

    PythonRun(Program program, Limits limits, Runnable grew) {
        this(program, limits, OptionalInt.empty(), Optional.empty(), grew);
    }

    /// A run that stays alive after its end, or after the step `hold`.
    PythonRun(Program program, Limits limits, OptionalInt hold, Onlooker onlooker) {
        this(program, limits, hold, Optional.of(onlooker), onlooker::grew);
    }

    private PythonRun(Program program, Limits limits, OptionalInt hold, Optional<Onlooker> onlooker, Runnable grew) {
        this.program = program;
        this.limits = limits;
        this.hold = hold;
        this.grew = grew;
        this.trace = new GrowingTrace(program.source());
        this.session = onlooker.map(who -> new Session(who, ended::complete));
    }

    @Override
    public Optional<Live> live() {
        return session.map(own -> own);
    }

    /// Completes when the child is gone.
    CompletableFuture<Void> gone() {
        return gone;
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
        if (running == null) {
            finish(why); // Python is still being unpacked or started, which goes on without this run
        } else {
            running.close();
        }
    }

    private void finish(Ending ending) {
        if (finished.compareAndSet(false, true)) {
            if (!ended.isDone()) {
                trace.write().end(ending);
            }
            grew.run();
            session.ifPresent(own -> own.gone(ending));
            ended.complete(ending);
        }
    }

    /// Runs the program to its end, and a live one to the end of its life, on the calling thread.
    void run(Supplier<Child> children, String origin) {
        try (var taken = children.get()) {
            child.set(taken);
            var before = verdict.get();
            if (before == null) {
                trace.write().engine(engine(taken, origin));
            }
            var ending = before == null ? follow(taken) : before;
            taken.close();
            finish(ending);
        } catch (RuntimeException e) {
            // The environment's failure, not the program's: the one who waits tells it to the user.
            session.ifPresent(own -> own.gone(new Ending(Ending.How.KILLED, String.valueOf(e.getMessage()), 0)));
            ended.completeExceptionally(e);
        } finally {
            gone.complete(null);
        }
    }

    /// The trace says as well where the sandbox was not whole: it may be looked at elsewhere.
    private static String engine(Child taken, String origin) {
        var lack = taken.layers().lack();
        return taken.version() + " (" + origin + (lack.isEmpty() ? "" : "; " + lack) + ")";
    }

    private Ending follow(Child taken) {
        var clock = session.map(own -> own.begin(taken, limits, this::stop))
                .orElseGet(() -> new RunClock(taken.process(), limits, this::stop));
        var watching = clock.start();
        try {
            var order = JSON.writeValueAsBytes(Map.ofEntries(
                    Map.entry("name", program.name()),
                    Map.entry("source", program.source()),
                    Map.entry("input", program.input()),
                    Map.entry("strict", program.scrutiny().strict()),
                    Map.entry("denied", program.scrutiny().denied().map(Enum::name).orElse("")),
                    Map.entry("word", program.scrutiny().word()),
                    Map.entry("steps", limits.steps()),
                    Map.entry("output", limits.outputBytes()),
                    Map.entry("live", session.isPresent()),
                    Map.entry("stop", hold.isPresent() ? hold.getAsInt() + 1 : 0)));
            var to = taken.process().getOutputStream();
            to.write(order);
            to.write('\n');
            to.flush();
            var reader = new TraceReader(trace.write(), limits, grew, session.map(own -> own));
            return readEnding(reader.read(taken.trace()), taken);
        } catch (TraceReader.Junk e) {
            // What exactly it was helps nobody but a developer.
            System.getLogger(PythonRun.class.getName()).log(System.Logger.Level.DEBUG, "junk: {0}", e.getMessage());
            return verdictOr(new Ending(
                    Ending.How.KILLED, "The trace stops here: what came on its channel is not a trace.",
                    trace.write().lastLine()));
        } catch (IOException e) {
            return readEnding(Optional.empty(), taken);
        } finally {
            watching.interrupt();
        }
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
