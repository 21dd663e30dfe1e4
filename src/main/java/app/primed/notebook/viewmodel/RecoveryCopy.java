package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.io.RecoveryFiles;
import app.primed.platform.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A copy of what cannot be saved, in the recovery folder: one file as long as that lasts, always with the newest text.
/// Safe on any thread.
final class RecoveryCopy {
    private final Vault vault;
    private final InstantSource clock;
    private Optional<Instant> since = Optional.empty();

    RecoveryCopy(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @return where it is
    /// @throws app.primed.platform.UserFacingException if it cannot be written
    synchronized Path write(NoteFile note, String text) {
        var begun = since.orElseGet(clock::instant);
        since = Optional.of(begun);
        return RecoveryFiles.write(vault, note.path(), text, begun);
    }

    /// Writes words that did not get into a note, into a file of their own.
    Path keep(Path note, String text) {
        return RecoveryFiles.write(vault, note, text, clock.instant());
    }

    /// The note is saved again; the next copy gets a file of its own.
    synchronized void finish() {
        since = Optional.empty();
    }

    String nameOf(Path copy) {
        return vault.relativeName(copy);
    }

    /// Copies the file as somebody else wrote it.
    ///
    /// @return where the copy is; empty if the file is deleted
    Optional<Path> writeTheirs(NoteFile note) {
        return RecoveryFiles.copyTheirs(vault, note.path(), clock.instant());
    }
}
