package app.primed.stepper.io;

import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final Duration CLEARING = Duration.ofSeconds(1);

    private final Python python;
    private final CacheFolder cache;
    private final DoubleConsumer unpacking;
    private final AtomicReference<@Nullable CompletableFuture<Child>> ready = new AtomicReference<>();
    private final AtomicBoolean keepWarm = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean rehearsed = new AtomicBoolean();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final Set<PythonRun> runs = ConcurrentHashMap.newKeySet();
    private final Layers.Asked asked;
    private final Set<Thread> starting = ConcurrentHashMap.newKeySet();
    private volatile String description;
    private volatile String lack = "";

    /// @param unpacking hears how far the first start's unpacking is, from 0 to 1, on a thread of the engine's
    public PythonEngine(Python python, CacheFolder cache, DoubleConsumer unpacking) {
        this(python, cache, unpacking, Layers.Asked.FULL);
    }

    PythonEngine(Python python, CacheFolder cache, DoubleConsumer unpacking, Layers.Asked asked) {
        this.python = python;
        this.asked = asked;
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
        var ended = run.ended().whenComplete((_, trouble) -> {
            if (trouble == null && keepWarm.get()) {
                warm();
            }
        });
        work("run", () -> run.run(() -> take(limits, moves), python.origin()));
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
            work("warm python", () -> {
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

    /// On a thread that is interrupted when the engine closes: unpacking and compiling stop, and leave nothing half made.
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
        var child = Child.start(python.executable(unpacking), AgentFiles.in(cache), limits, moves, asked);
        description = "%s (%s) · sandbox: %s".formatted(
                child.version(), python.origin(), child.layers().words());
        lack = child.layers().lack().isEmpty() ? "" : child.layers().lack() + ". " + child.layers().advice();
        if (closed.get()) {
            child.close();
        }
        return child;
    }

    @Override
    public String description() {
        return description;
    }

    /// What the sandbox lacks on this system and what to do about it; empty where nothing does, or before the first child.
    public String lack() {
        return lack;
    }

    @Override
    public void close() {
        closed.set(true);
        keepWarm.set(false);
        runs.forEach(PythonRun::cancel);
        starting.forEach(Thread::interrupt);
        var waiting = ready.getAndSet(null);
        if (waiting != null) {
            var unused = waiting.thenAccept(Child::close);
        }
        starting.forEach(PythonEngine::letLeave);
    }

    /// What is being unpacked is cleared away before the program leaves.
    private static void letLeave(Thread thread) {
        try {
            var unused = thread.join(CLEARING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
