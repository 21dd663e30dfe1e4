package app.primed.notebook.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.FileMutex;
import app.primed.platform.TakeoverRequest;
import app.primed.platform.Vault;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which of several windows on one vault writes its notes. The others show them, read-only, and may take over: the one
/// that writes saves first, and says so.
public final class WriteAccess implements AutoCloseable {
    private static final String JOB = "write-access";
    private static final long CHECK_MILLIS = 1_000;
    /// Checks after which a window that was asked counts as not answering.
    private static final int MAX_CHECKS = 10;

    private final Background background;
    private final Vault vault;
    private final TakeoverRequest request;
    private final OpenNotes notes;
    private final StatusMessage message;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.OURS);
    private Optional<FileMutex.Lock> lock = Optional.empty();
    private int checks;
    private boolean closed;

    /// How this window may use the vault.
    public enum Status {
        /// It writes.
        OURS,
        /// Another window does.
        ANOTHERS,
        /// Another window took over.
        TAKEN,
        /// The other window was asked.
        ASKING,
        /// The other window was asked and does not answer.
        UNANSWERED
    }

    WriteAccess(Vault vault, OpenNotes notes, Background background, StatusMessage message) {
        this.background = background;
        this.vault = vault;
        this.request = new TakeoverRequest(vault);
        this.notes = notes;
        this.message = message;
        status.subscribe(now -> notes.setReadOnly(now != Status.OURS));
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public boolean readOnly() {
        return status.get() != Status.OURS;
    }

    /// Whether this window writes the vault. Says so if not.
    boolean mayWrite() {
        if (readOnly()) {
            message.show(SaveTransitions.READ_ONLY);
        }
        return !readOnly();
    }

    /// Finds out who writes, then runs `then`; checks once a second from then on.
    public void begin(Runnable then) {
        background.submit(JOB, this::acquire, acquired -> {
            if (!acquired) {
                status.set(Status.ANOTHERS);
            }
            checkLater();
            then.run();
        });
    }

    /// Asks the other window to let this one write.
    public void takeOver() {
        if (readOnly()) {
            checks = 0;
            status.set(Status.ASKING);
            run(request::send);
        }
    }

    private void checkLater() {
        background.later(JOB, CHECK_MILLIS, this::check);
    }

    private void check() {
        boolean owner = !readOnly();
        boolean asking = status.get() == Status.ASKING;
        if (owner) {
            background.submit(JOB, request::isPending, requested -> {
                if (requested) {
                    notes.flush(failure -> checked(failure.isEmpty(), false));
                } else {
                    checked(false, false);
                }
            });
        } else {
            // A window that was asked does not snatch the lock back from the one that asked.
            background.submit(JOB, () -> (asking || !request.isPending()) && acquire(),
                    acquired -> checked(false, acquired));
        }
    }

    private void checked(boolean release, boolean acquired) {
        if (closed) {
            return;
        }
        if (release) {
            release();
            status.set(Status.TAKEN);
        } else if (acquired) {
            status.set(Status.OURS);
            message.show("You can edit notes in this window now");
        } else if (status.get() == Status.ASKING && ++checks > MAX_CHECKS) {
            run(request::withdraw);
            status.set(Status.UNANSWERED);
        }
        checkLater();
    }

    /// Off the FX thread.
    private synchronized boolean acquire() {
        if (!closed && lock.isEmpty()) {
            lock = FileMutex.forWindow(vault).tryLock();
            lock.ifPresent(_ -> request.withdraw());
        }
        return lock.isPresent();
    }

    private synchronized void release() {
        lock.ifPresent(FileMutex.Lock::close);
        lock = Optional.empty();
    }

    private void run(Runnable work) {
        background.submit(JOB + "-request", Executors.callable(work), _ -> {});
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (status.get() == Status.ASKING) {
            run(request::withdraw);
        }
        release();
    }
}
