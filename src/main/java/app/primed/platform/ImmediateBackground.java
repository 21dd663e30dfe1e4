package app.primed.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A [Background] that runs jobs at once on the calling thread, for tests and for commands without a window. Delayed
/// actions wait for [#runLater()].
public final class ImmediateBackground implements Background {
    private final Map<String, Runnable> delayed = new LinkedHashMap<>();

    @Override
    public <T> Job submit(
            String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        T result;
        try {
            result = FxThreadGuard.exempt(work);
        } catch (Throwable e) {
            failed.accept(e);
            return () -> {};
        }
        done.accept(result);
        return () -> {};
    }

    @Override
    public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
        return submit(key, work, done, e -> {
            throw new IllegalStateException(e);
        });
    }

    @Override
    public void onScreen(Runnable action) {
        action.run();
    }

    @Override
    public Job later(String key, long millis, Runnable action) {
        delayed.put(key, action);
        return () -> delayed.remove(key, action);
    }

    /// Runs the delayed actions, oldest first.
    public void runLater() {
        var due = Map.copyOf(delayed);
        delayed.keySet().stream().toList().forEach(key -> {
            delayed.remove(key);
            var action = due.get(key);
            if (action != null) {
                action.run();
            }
        });
    }

    @Override
    public void close() {
        runLater();
    }
}
