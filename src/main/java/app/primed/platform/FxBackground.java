package app.primed.platform;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The [Background] of the running program: a virtual thread for each job, results on the FX thread.
public final class FxBackground implements Background {
    private final Map<String, FxJob> newest = new ConcurrentHashMap<>();
    private final Consumer<? super Throwable> unhandled;
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("primed-clock").factory());
    private final Map<String, Runnable> delayed = new ConcurrentHashMap<>();

    /// @param unhandled receives, on the FX thread, each failure that no other handler takes
    public FxBackground(Consumer<? super Throwable> unhandled) {
        this.unhandled = unhandled;
    }

    @Override
    public <T> Job submit(
            String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        var job = new FxJob();
        var older = newest.put(key, job);
        if (older != null) {
            older.cancel();
        }
        job.start(key, () -> {
            try {
                var result = work.call();
                deliver(key, job, () -> done.accept(result));
            } catch (Throwable e) {
                deliver(key, job, () -> failed.accept(e));
            }
        });
        return job;
    }

    @Override
    public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
        return submit(key, work, done, unhandled);
    }

    @Override
    public void onScreen(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(() -> guarded(action));
        }
    }

    @Override
    public Job later(String key, long millis, Runnable action) {
        if (clock.isShutdown()) {
            return () -> {};
        }
        delayed.put(key, action);
        var unused = clock.schedule(() -> Platform.runLater(() -> {
            if (delayed.remove(key, action)) {
                guarded(action);
            }
        }), millis, TimeUnit.MILLISECONDS);
        return () -> delayed.remove(key, action);
    }

    /// Runs all delayed actions at once and accepts no more; running jobs are cancelled. Call it on the FX thread.
    @Override
    public void close() {
        for (var key : delayed.keySet()) {
            var action = delayed.remove(key);
            if (action != null) {
                guarded(action);
            }
        }
        clock.shutdownNow();
        newest.values().forEach(FxJob::cancel);
    }

    private void deliver(String key, FxJob job, Runnable outcome) {
        Platform.runLater(() -> {
            newest.remove(key, job);
            if (!job.cancelled) {
                guarded(outcome);
            }
        });
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            unhandled.accept(e);
        }
    }

    private static final class FxJob implements Job {
        private final AtomicReference<Thread> thread = new AtomicReference<>();
        private volatile boolean cancelled;

        void start(String key, Runnable work) {
            thread.set(Thread.ofVirtual().name("primed-" + key).start(work));
        }

        @Override
        public void cancel() {
            cancelled = true;
            var running = thread.get();
            if (running != null) {
                running.interrupt();
            }
        }
    }
}
