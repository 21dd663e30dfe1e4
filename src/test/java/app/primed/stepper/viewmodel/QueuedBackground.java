package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A screen without a window: what other threads bring to it is done by the test, on the test's thread.
final class QueuedBackground implements Background {
    private final BlockingQueue<Runnable> brought = new LinkedBlockingQueue<>();

    /// Does what is brought until a condition holds.
    void until(BooleanSupplier holds) {
        try {
            while (!holds.getAsBoolean()) {
                var next = brought.poll(30, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing came for 30 s");
                }
                next.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Does the work at once, on the test's thread.
    @Override
    public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        try {
            done.accept(work.call());
        } catch (Exception e) {
            failed.accept(e);
        }
        return () -> {};
    }

    @Override
    public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
        return submit(key, work, done, fault -> {
            throw new AssertionError(fault);
        });
    }

    @Override
    public void onScreen(Runnable action) {
        brought.add(action);
    }

    @Override
    public Job later(String key, long millis, Runnable action) {
        brought.add(action);
        return () -> brought.remove(action);
    }

    @Override
    public void close() {}
}
