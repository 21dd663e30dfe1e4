package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.platform.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Keeps in the recovery folder what cannot be saved: one file for as long as it lasts, always the newest text.
final class RecoveryCopy {
    private final Vault vault;
    private final InstantSource clock;
    private Optional<Instant> since = Optional.empty();

    RecoveryCopy(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @return where it is
    /// @throws app.primed.platform.UserFacingException where even that cannot be written
    Path keep(NoteFile note, String words) {
        var begun = since.orElseGet(clock::instant);
        since = Optional.of(begun);
        return note.recover(vault, words, begun);
    }

    /// The note is saved again; what comes next gets a file of its own.
    void over() {
        since = Optional.empty();
    }

    String nameOf(Path copy) {
        return vault.relativeName(copy);
    }

    /// Puts what somebody else wrote beside ours. Safe on any thread.
    ///
    /// @return where it is; empty where the file is gone
    Optional<Path> keepTheirs(NoteFile note) {
        return note.recoverTheirs(vault, clock.instant());
    }
}
