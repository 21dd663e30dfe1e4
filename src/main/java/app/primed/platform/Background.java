package app.primed.platform;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Where slow work goes: reading files, parsing, running Python. The result comes back on the thread
/// that owns the screen, so a view model sets its properties there and nowhere else.
///
/// A newer request under the same key replaces the older one: the older is cancelled (its thread is
/// interrupted) and its result is never delivered. That is what live parsing and re-tracing want.
public interface Background extends AutoCloseable {

    /// Runs `work` away from the screen and hands its result to `done` on the screen's thread.
    /// An exception goes to `failed` there instead. Neither is called once the job was cancelled or replaced.
    <T> Job submit(String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /// As above; an exception goes to the one handler that tells the user what was tried.
    <T> Job submit(String key, Callable<T> work, Consumer<? super T> done);

    /// Runs `action` on the screen's thread, soon. For results that arrive in pieces (a growing trace).
    void onScreen(Runnable action);

    /// Runs `action` on the screen's thread after `millis` milliseconds; a newer call with the same key replaces it.
    /// Once closed nothing is taken any more.
    Job later(String key, long millis, Runnable action);

    @Override
    void close();

    /// Work under way. Cancelling is final: nothing is delivered afterwards.
    interface Job {
        void cancel();
    }
}
