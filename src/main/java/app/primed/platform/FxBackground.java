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

/// [Background] for the running program: a virtual thread a job, results on the JavaFX application thread.
public final class FxBackground implements Background {
    private final Map<String, FxJob> newest = new ConcurrentHashMap<>();
    private final Consumer<? super Exception> trouble;
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("primed-clock").factory());
    private final Map<String, Runnable> delayed = new ConcurrentHashMap<>();

    /// @param trouble told, on the screen's thread, of each failure nobody else handles
    public FxBackground(Consumer<? super Exception> trouble) {
        this.trouble = trouble;
    }

    @Override
    public <T> Job submit(
            String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var job = new FxJob();
        var older = newest.put(key, job);
        if (older != null) {
            older.cancel();
        }
        job.start(key, () -> {
            try {
                var result = work.call();
                deliver(key, job, () -> done.accept(result));
            } catch (Exception e) {
                deliver(key, job, () -> failed.accept(e));
            }
        });
        return job;
    }

    @Override
    public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
        return submit(key, work, done, trouble);
    }

    @Override
    public void onScreen(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
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

    /// Runs what was put off, at once, and takes no more; work under way is cancelled. On the screen's thread.
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
        } catch (RuntimeException e) {
            trouble.accept(e);
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
