package app.primed.platform;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs slow work (reading files, parsing, running Python) off the FX thread and delivers the outcome on it, so that
/// view models change their properties on one thread only.
///
/// A newer request with the same key replaces the older one: the older job is cancelled (its thread is interrupted) and
/// its outcome is never delivered. Live parsing and tracing rely on that.
public interface Background extends AutoCloseable {

    /// Runs `work` off the FX thread and passes its result to `done` on the FX thread.
    ///
    /// @param failed receives, on the FX thread, whatever `work` throws, errors such as [StackOverflowError] included.
    ///        Neither callback runs once the job is cancelled or replaced.
    <T> Job submit(String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed);

    /// As [#submit(String, Callable, Consumer, Consumer)]; failures go to the program's one handler.
    <T> Job submit(String key, Callable<T> work, Consumer<? super T> done);

    /// Runs `action` on the FX thread: at once when called there, else soon. For results that arrive in parts, such as a
    /// growing trace.
    void onScreen(Runnable action);

    /// Runs `action` on the FX thread after `millis` milliseconds; a newer call with the same key replaces it. Ignored
    /// once closed.
    Job later(String key, long millis, Runnable action);

    @Override
    void close();

    /// Work that was submitted. Cancelling is final: no callback runs afterwards.
    interface Job {
        void cancel();
    }
}
