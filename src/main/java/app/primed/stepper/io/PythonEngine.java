package app.primed.stepper.io;

import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// The engine: a Python of either kind, and one child of it kept ready.
public final class PythonEngine implements Engine {
    /// How often over a child that stays alive may use a run's processor time, by the system's own limit.
    private static final int MOVES = 30;

    private final Python python;
    private final CacheFolder cache;
    private final DoubleConsumer unpacking;
    private final AtomicReference<@Nullable CompletableFuture<Child>> ready = new AtomicReference<>();
    private final AtomicBoolean keepWarm = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean rehearsed = new AtomicBoolean();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final Set<PythonRun> runs = ConcurrentHashMap.newKeySet();
    private volatile String description;

    /// @param unpacking hears how far the first start's unpacking is, from 0 to 1, on a thread of the engine's
    public PythonEngine(Python python, CacheFolder cache, DoubleConsumer unpacking) {
        this.python = python;
        this.cache = cache;
        this.unpacking = unpacking;
        this.description = "Python (" + python.origin() + ")";
    }

    /// The embedded Python, in the user's cache folder.
    public static PythonEngine embedded(DoubleConsumer unpacking) {
        var cache = CacheFolder.ofUser();
        return new PythonEngine(new EmbeddedPython(cache), cache, unpacking);
    }

    /// The user's own Python, 3.11 or newer.
    public static PythonEngine of(Path python) {
        return new PythonEngine(new UserPython(python), CacheFolder.ofUser(), fraction -> {});
    }

    @Override
    public Running run(Program program, Limits limits, Runnable grew) {
        return start(new PythonRun(program, limits, grew), limits, 1);
    }

    @Override
    public Running runLive(Program program, Limits limits, OptionalInt hold, Onlooker onlooker) {
        return start(new PythonRun(program, limits, hold, onlooker), limits, MOVES);
    }

    private Running start(PythonRun run, Limits limits, int moves) {
        runs.add(run);
        var gone = run.gone().whenComplete((_, _) -> runs.remove(run));
        var ended = run.ended().whenComplete((_, _) -> {
            if (keepWarm.get()) {
                warm();
            }
        });
        Thread.ofVirtual().name("run").start(() -> run.run(() -> take(limits, moves), python.origin()));
        return run;
    }

    @Override
    public void warm() {
        keepWarm.set(true);
        if (closed.get()) {
            return;
        }
        var wanted = new CompletableFuture<Child>();
        if (ready.compareAndSet(null, wanted)) {
            Thread.ofVirtual().name("warm python").start(() -> {
                try {
                    var child = start(Limits.DEFAULT, MOVES);
                    if (rehearsed.compareAndSet(false, true)) {
                        Rehearsal.run();
                    }
                    wanted.complete(child);
                    settleIn();
                } catch (RuntimeException e) {
                    // Told when a run needs it.
                    ready.compareAndSet(wanted, null);
                    wanted.completeExceptionally(e);
                }
            });
        }
    }

    private void settleIn() {
        if (settled.compareAndSet(false, true)) {
            python.settleIn(AgentFiles.in(cache));
        }
    }

    /// The child that waits, if it fits, else a new one.
    private Child take(Limits limits, int moves) {
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
        return start(limits, moves);
    }

    private Child start(Limits limits, int moves) {
        var child = Child.start(python.executable(unpacking), AgentFiles.in(cache), limits, moves);
        description = "%s (%s) · sandbox: %s".formatted(
                child.version(), python.origin(),
                child.layers().isEmpty() ? "none" : String.join(", ", child.layers()));
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
    public void close() {
        closed.set(true);
        keepWarm.set(false);
        runs.forEach(PythonRun::cancel);
        var waiting = ready.getAndSet(null);
        if (waiting != null) {
            waiting.thenAccept(Child::close);
        }
    }
}
