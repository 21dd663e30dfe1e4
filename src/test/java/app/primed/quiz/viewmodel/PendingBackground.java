package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work that does not begin yet, as on a busy machine.
public record PendingBackground(List<String> cancelled) implements Background {
    @Override
    public <T> Job submit(
            String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        return () -> cancelled.add(key);
    }

    @Override
    public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
        return () -> cancelled.add(key);
    }

    @Override
    public void onScreen(Runnable action) {
        action.run();
    }

    @Override
    public Job later(String key, long millis, Runnable action) {
        return () -> cancelled.add(key);
    }

    @Override
    public void close() {}
}
