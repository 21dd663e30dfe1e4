package app.primed.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work of one kind, one piece after the other in the order it was asked for. A newer one neither replaces nor breaks
/// off an older one, as writes must not.
public final class SerialTaskQueue {
    private final Background background;
    private final String key;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param key as [Background] has it; of this work alone
    public SerialTaskQueue(Background background, String key) {
        this.background = background;
        this.key = key;
    }

    /// As [Background#submit], once what was asked for before is done and told.
    public <T> void submit(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        waiting.add(() -> background.submit(key, work, result -> told(() -> done.accept(result)),
                e -> told(() -> failed.accept(e))));
        if (!busy) {
            next();
        }
    }

    /// Whether work is under way or waits.
    public boolean isBusy() {
        return busy;
    }

    private void told(Runnable tell) {
        try {
            tell.run();
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
