package app.primed.platform;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A [Background] whose keys have a prefix, so that two of one kind do not replace each other's work. Closing it is left
/// to the one it wraps.
public final class PrefixedBackground implements Background {
    private final String prefix;
    private final Background background;

    public PrefixedBackground(String prefix, Background background) {
        this.prefix = prefix;
        this.background = background;
    }

    @Override
    public <T> Job submit(
            String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        return background.submit(prefix + key, work, done, failed);
    }

    @Override
    public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
        return background.submit(prefix + key, work, done);
    }

    @Override
    public void onScreen(Runnable action) {
        background.onScreen(action);
    }

    @Override
    public Job later(String key, long millis, Runnable action) {
        return background.later(prefix + key, millis, action);
    }

    @Override
    public void close() {
        // Whoever created the other one closes it.
    }
}
