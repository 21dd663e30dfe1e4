package app.primed.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A [Background] that runs everything at once on the calling thread: for tests and for commands,
/// which have no screen. Delayed actions wait until [#runLater()] is called.
public final class ImmediateBackground implements Background {
    private final Map<String, Runnable> delayed = new LinkedHashMap<>();

    @Override
    public <T> Job submit(
            String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
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

    /// Runs what [#later] put off, in the order it was asked for.
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
