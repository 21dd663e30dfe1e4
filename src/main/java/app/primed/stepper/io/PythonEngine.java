package app.primed.stepper.io;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.model.ValueQuestion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Runs programs with a Python of either kind, and keeps one child ready.
public final class PythonEngine implements Engine {
    /// The system's limit on a live child's processor time, as a multiple of the run's.
    private static final int MOVES = 30;
    private static final Duration CLEARING = Duration.ofSeconds(1);

    private final PythonInstallation python;
    private final CacheFolder cache;
    private final DoubleConsumer unpacking;
    private final AtomicReference<@Nullable CompletableFuture<PythonProcess>> ready = new AtomicReference<>();
    private final AtomicBoolean keepWarm = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean rehearsed = new AtomicBoolean();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final Set<PythonRun> runs = ConcurrentHashMap.newKeySet();
    private final SandboxLayers.Requested asked;
    private final Set<Thread> starting = ConcurrentHashMap.newKeySet();
    private volatile String description;
    private volatile String sandboxWarning = "";

    /// @param unpacking receives the progress of the first start's unpacking, 0 to 1, on a thread of the engine
    public PythonEngine(PythonInstallation python, CacheFolder cache, DoubleConsumer unpacking) {
        this(python, cache, unpacking, SandboxLayers.Requested.FULL);
    }

    PythonEngine(PythonInstallation python, CacheFolder cache, DoubleConsumer unpacking,
            SandboxLayers.Requested asked) {
        this.python = python;
        this.asked = asked;
        this.cache = cache;
        this.unpacking = unpacking;
        this.description = "Python (" + python.origin() + ")";
    }

    /// An engine with the bundled Python in the user's cache folder.
    public static PythonEngine embedded(DoubleConsumer unpacking) {
        var cache = CacheFolder.ofUser();
        return new PythonEngine(new EmbeddedPython(cache), cache, unpacking);
    }

    /// An engine with the user's own Python, 3.11 or newer.
    public static PythonEngine of(Path python) {
        return new PythonEngine(new UserPython(python), CacheFolder.ofUser(), fraction -> {});
    }

    @Override
    public ProgramRun run(Program program, RunLimits limits, Runnable grew) {
        return start(new PythonRun(program, limits, grew), program, limits, 1);
    }

    @Override
    public ProgramRun runLive(Program program, RunLimits limits, OptionalInt hold, RunListener onlooker) {
        return start(new PythonRun(program, limits, hold, onlooker), program, limits, MOVES);
    }

    @Override
    public ProgramRun runTo(Program program, RunLimits limits, ValueQuestion question) {
        return start(new PythonRun(program, limits, question), program, limits, 1);
    }

    private ProgramRun start(PythonRun run, Program program, RunLimits limits, int moves) {
        runs.add(run);
        var gone = run.gone().whenComplete((_, _) -> runs.remove(run));
        var ended = run.ended().whenComplete((_, failure) -> {
            if (failure == null && keepWarm.get()) {
                warm();
            }
        });
        // The waiting child has closed itself off from all folders.
        work("run", () -> run.run(
                () -> program.folder().isPresent() ? start(limits, moves, program.folder()) : acquire(limits, moves),
                python.origin()));
        return run;
    }

    @Override
    public void warm() {
        keepWarm.set(true);
        if (closed.get()) {
            return;
        }
        var wanted = new CompletableFuture<PythonProcess>();
        if (ready.compareAndSet(null, wanted)) {
            work("warm python", () -> {
                try {
                    var child = start(RunLimits.DEFAULT, MOVES, Optional.empty());
                    if (rehearsed.compareAndSet(false, true)) {
                        EngineWarmUp.run();
                    }
                    wanted.complete(child);
                    settleIn();
                } catch (RuntimeException e) {
                    // The failure is reported when a run needs the child.
                    ready.compareAndSet(wanted, null);
                    wanted.completeExceptionally(e);
                }
            });
        }
    }

    /// Uses a thread that is interrupted when the engine closes, so that unpacking and compiling stop without partial
    /// results.
    private void work(String name, Runnable what) {
        Thread.ofVirtual().name(name).start(() -> {
            starting.add(Thread.currentThread());
            try {
                if (closed.get()) {
                    Thread.currentThread().interrupt();
                }
                what.run();
            } finally {
                starting.remove(Thread.currentThread());
            }
        });
    }

    /// Compiles Python's library, once for all runs to come; it takes a few seconds.
    public void settleIn() {
        if (settled.compareAndSet(false, true)) {
            python.precompile(AgentFiles.in(cache));
        }
    }

    /// The waiting child if it fits, else a new one.
    private PythonProcess acquire(RunLimits limits, int moves) {
        var waiting = ready.getAndSet(null);
        if (waiting != null) {
            try {
                var child = waiting.join();
                if (child.fits(limits, moves)) {
                    return child;
                }
                child.close();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
        return start(limits, moves, Optional.empty());
    }

    private PythonProcess start(RunLimits limits, int moves, Optional<Path> folder) {
        var child = PythonProcess.start(
                python.executable(unpacking), AgentFiles.in(cache), limits, moves, asked, folder);
        description = "%s (%s) · sandbox: %s".formatted(
                child.version(), python.origin(), child.layers().description());
        sandboxWarning =
                child.layers().missing().isEmpty() ? "" : child.layers().missing() + ". " + child.layers().advice();
        if (closed.get()) {
            child.close();
        }
        return child;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String sandboxWarning() {
        return sandboxWarning;
    }

    @Override
    public void close() {
        closed.set(true);
        keepWarm.set(false);
        runs.forEach(PythonRun::cancel);
        starting.forEach(Thread::interrupt);
        var waiting = ready.getAndSet(null);
        if (waiting != null) {
            var unused = waiting.thenAccept(PythonProcess::close);
        }
        starting.forEach(PythonEngine::awaitCleanup);
    }

    /// Waits until partial files are deleted before the program exits.
    private static void awaitCleanup(Thread thread) {
        try {
            var unused = thread.join(CLEARING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
