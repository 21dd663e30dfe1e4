package app.primed.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs tasks one after the other, in the order of submission. A newer task never cancels an older one, so it suits
/// writes.
public final class SerialTaskQueue {
    private final Background background;
    private final String key;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param key the [Background] key of all its tasks; nothing else may use it
    public SerialTaskQueue(Background background, String key) {
        this.background = background;
        this.key = key;
    }

    /// As [Background#submit], once the callbacks of all earlier tasks have run.
    public <T> void submit(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        waiting.add(() -> background.submit(key, work, result -> deliver(() -> done.accept(result)),
                e -> deliver(() -> failed.accept(e))));
        if (!busy) {
            next();
        }
    }

    /// Whether a task is running or waiting.
    public boolean isBusy() {
        return busy;
    }

    private void deliver(Runnable outcome) {
        try {
            outcome.run();
        } finally {
            next();
        }
    }

    private void next() {
        var following = waiting.poll();
        busy = following != null;
        if (following != null) {
            following.run();
        }
    }
}
