package app.primed.notebook.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.Vault;
import app.primed.platform.VaultLock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which of several windows on one vault writes its notes. The others show them, read-only, and may take over: the one
/// that writes saves first, and says so.
public final class WriteAccess implements AutoCloseable {
    private static final long LOOK_MILLIS = 1_000;
    private static final int PATIENCE = 10;

    private final Background background;
    private final Vault vault;
    private final BooleanSupplier save;
    private final Consumer<String> remark;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.OURS);
    private Optional<VaultLock> lock = Optional.empty();
    private int waited;
    private boolean closed;

    /// How this window stands to the vault.
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

    /// @param save gets what is typed onto the disk, or into the recovery folder
    /// @param remark says something once
    WriteAccess(Background background, Vault vault, BooleanSupplier save, Consumer<String> remark) {
        this.background = background;
        this.vault = vault;
        this.save = save;
        this.remark = remark;
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public boolean readOnly() {
        return status.get() != Status.OURS;
    }

    /// Finds out, before the first note is opened, and looks on from then.
    public void begin() {
        lock = VaultLock.take(vault);
        if (lock.isEmpty() && VaultLock.elsewhere(vault)) {
            status.set(Status.ANOTHERS);
        }
        background.later("vault-lock", LOOK_MILLIS, this::poll);
    }

    /// Asks the other window to let go.
    public void takeOver() {
        if (readOnly()) {
            VaultLock.ask(vault);
            waited = 0;
            status.set(Status.ASKING);
        }
    }

    private void poll() {
        if (closed) {
            return;
        }
        if (lock.isPresent()) {
            if (VaultLock.asked(vault)) {
                release();
            }
        } else if (readOnly() && mayAcquire()) {
            lock = VaultLock.take(vault);
            lock.ifPresent(_ -> ours());
        }
        if (status.get() == Status.ASKING && ++waited > PATIENCE) {
            VaultLock.withdraw(vault);
            status.set(Status.UNANSWERED);
        }
        background.later("vault-lock", LOOK_MILLIS, this::poll);
    }

    /// One that was asked does not snatch the lock back from the one that asked.
    private boolean mayAcquire() {
        return status.get() == Status.ASKING || !VaultLock.asked(vault);
    }

    private void release() {
        if (save.getAsBoolean()) {
            lock.ifPresent(VaultLock::close);
            lock = Optional.empty();
            status.set(Status.TAKEN);
        }
    }

    private void ours() {
        status.set(Status.OURS);
        remark.accept("Notes are written in this window now");
    }

    @Override
    public void close() {
        closed = true;
        if (status.get() == Status.ASKING) {
            VaultLock.withdraw(vault);
        }
        lock.ifPresent(VaultLock::close);
        lock = Optional.empty();
    }
}
