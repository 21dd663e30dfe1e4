package app.primed.stepper.io;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.model.ValueQuestion;
import app.primed.stepper.model.WholeValue;
import app.primed.trace.RecordedTrace;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run, from getting a child to its end.
final class PythonRun implements ProgramRun {
    private static final int OUT_OF_MEMORY = 86;
    private static final int LOST_CHANNEL = 87;
    private static final int SIGNALLED = 128;
    private static final int SIGKILL = 9;
    private static final int SIGSEGV = 11;
    private static final int SIGXCPU = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Program program;
    private final RunLimits limits;
    private final Runnable grew;
    private final OptionalInt hold;
    private final Optional<ValueQuestion> question;
    private final Optional<LiveProgram> session;
    private final RecordedTrace trace;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final CompletableFuture<RunEnd> ended = new CompletableFuture<>();
    private final CompletableFuture<Optional<WholeValue>> whole = new CompletableFuture<>();
    /// Why Primed itself ended the run.
    private final AtomicReference<@Nullable RunEnd> verdict = new AtomicReference<>();
    private final AtomicReference<@Nullable PythonProcess> child = new AtomicReference<>();
    private final AtomicBoolean finished = new AtomicBoolean();

    PythonRun(Program program, RunLimits limits, Runnable grew) {
        this(program, limits, OptionalInt.empty(), Optional.empty(), Optional.empty(), grew);
    }

    /// A run that ends at a step, for the value of a variable there.
    PythonRun(Program program, RunLimits limits, ValueQuestion question) {
        this(program, limits, OptionalInt.empty(), Optional.of(question), Optional.empty(), () -> {});
    }

    /// A run that stays alive after its end, or after the step `hold`.
    PythonRun(Program program, RunLimits limits, OptionalInt hold, RunListener onlooker) {
        this(program, limits, hold, Optional.empty(), Optional.of(onlooker), onlooker::grew);
    }

    private PythonRun(Program program, RunLimits limits, OptionalInt hold, Optional<ValueQuestion> question,
            Optional<RunListener> onlooker, Runnable grew) {
        this.program = program;
        this.limits = limits;
        this.hold = hold;
        this.question = question;
        this.grew = grew;
        this.trace = new RecordedTrace(program.source());
        this.session = onlooker.map(who -> new LiveProgram(who, ended::complete));
    }

    @Override
    public Optional<LiveControl> liveControl() {
        return session.map(own -> own);
    }

    /// Completes when the child has ended.
    CompletableFuture<Void> gone() {
        return gone;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public CompletableFuture<RunEnd> ended() {
        return ended;
    }

    @Override
    public CompletableFuture<Optional<WholeValue>> whole() {
        return whole;
    }

    @Override
    public void cancel() {
        stop(new RunEnd(RunEnd.Reason.KILLED, "Cancelled.", 0));
    }

    private void stop(RunEnd why) {
        verdict.compareAndSet(null, why);
        var running = child.get();
        if (running == null) {
            finish(why); // Python may still be unpacking or starting, which continues without this run
        } else {
            running.close();
        }
    }

    private void finish(RunEnd ending) {
        if (finished.compareAndSet(false, true)) {
            if (!ended.isDone()) {
                trace.writer().end(ending);
            }
            grew.run();
            session.ifPresent(own -> own.gone(ending));
            whole.complete(Optional.empty());
            ended.complete(ending);
        }
    }

    /// Runs the program to its end, and a live one until it is no longer alive, on the calling thread.
    void run(Supplier<PythonProcess> children, String origin) {
        try (var taken = children.get()) {
            child.set(taken);
            var before = verdict.get();
            if (before == null) {
                trace.writer().engine(engine(taken, origin));
            }
            var ending = before == null ? follow(taken) : before;
            taken.close();
            finish(ending);
        } catch (RuntimeException e) {
            // A failure of the environment rather than of the program, which the caller reports to the user.
            session.ifPresent(own -> own.gone(new RunEnd(RunEnd.Reason.KILLED, String.valueOf(e.getMessage()), 0)));
            whole.completeExceptionally(e);
            ended.completeExceptionally(e);
        } finally {
            gone.complete(null);
        }
    }

    /// Mentions a missing sandbox layer, since the trace may be viewed on another system.
    private static String engine(PythonProcess taken, String origin) {
        var lack = taken.layers().missing();
        return taken.version() + " (" + origin + (lack.isEmpty() ? "" : "; " + lack) + ")";
    }

    private RunEnd follow(PythonProcess taken) {
        var clock = session.map(own -> own.begin(taken, limits, this::stop))
                .orElseGet(() -> new RunClock(taken.process(), limits, this::stop));
        var watching = clock.start();
        try {
            var order = new HashMap<String, Object>(Map.ofEntries(
                    Map.entry("name", program.name()),
                    Map.entry("source", program.source()),
                    Map.entry("input", program.input()),
                    Map.entry("strict", program.audit().strict()),
                    Map.entry("denied", program.audit().denied().map(Enum::name).orElse("")),
                    Map.entry("word", program.audit().replacement()),
                    Map.entry("steps", limits.steps()),
                    Map.entry("output", limits.outputBytes()),
                    Map.entry("realTime", limits.realTime()),
                    Map.entry("live", session.isPresent()),
                    Map.entry("stop", hold.isPresent() ? hold.getAsInt() + 1 : 0)));
            var to = taken.process().getOutputStream();
            question.ifPresent(asked -> order.put(
                    "whole", Map.of("step", asked.step(), "frame", asked.frame(), "name", asked.name())));
            to.write(JSON.writeValueAsBytes(order));
            to.write('\n');
            to.flush();
            var reader = new TraceReader(trace.writer(), limits, grew, session.map(own -> own));
            var reported = reader.read(taken.trace());
            whole.complete(reader.whole());
            return readEnding(reported, taken);
        } catch (InvalidTraceException e) {
            // The details help only developers.
            System.getLogger(PythonRun.class.getName()).log(System.Logger.Level.DEBUG, "junk: {0}", e.getMessage());
            return verdictOr(new RunEnd(
                    RunEnd.Reason.KILLED, "The trace stops here: its channel contains data that is not a trace.",
                    trace.writer().lastLine()));
        } catch (IOException e) {
            return readEnding(Optional.empty(), taken);
        } finally {
            watching.interrupt();
        }
    }

    private RunEnd verdictOr(RunEnd ending) {
        var ours = verdict.get();
        return ours == null ? ending : new RunEnd(ours.reason(), ours.message(), trace.writer().lastLine());
    }

    private RunEnd readEnding(Optional<RunEnd> reported, PythonProcess taken) {
        return reported.orElseGet(() -> verdictOr(byStatus(taken)));
    }

    /// Why a child ended that did not report it itself.
    private RunEnd byStatus(PythonProcess taken) {
        int line = trace.writer().lastLine();
        int status;
        try {
            status = taken.process().waitFor(2, TimeUnit.SECONDS) ? taken.process().exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = -1;
        }
        return switch (status) {
            case OUT_OF_MEMORY ->
                new RunEnd(RunEnd.Reason.MEMORY, "The program used all the memory it is allowed.", line);
            case LOST_CHANNEL ->
                new RunEnd(RunEnd.Reason.KILLED, "The program closed the channel for its trace.", line);
            case SIGNALLED + SIGXCPU, SIGNALLED + SIGKILL ->
                new RunEnd(RunEnd.Reason.TIME, "The program used all the processor time it is allowed.", line);
            case SIGNALLED + SIGSEGV ->
                new RunEnd(RunEnd.Reason.KILLED, "Python crashed; the trace stops here.", line);
            case -1 ->
                new RunEnd(RunEnd.Reason.KILLED, "The program closed the channel for its trace.", line);
            default -> new RunEnd(
                    RunEnd.Reason.KILLED, "Python exited at once (exit status " + status + "); the trace stops here.",
                    line);
        };
    }
}
