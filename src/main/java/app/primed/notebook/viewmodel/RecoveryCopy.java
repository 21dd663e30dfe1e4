package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.io.RecoveryFiles;
import app.primed.notebook.io.UnsavedCopies;
import app.primed.notebook.model.UnsavedText;
import app.primed.platform.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A copy of what cannot be saved, in the recovery folder: one file as long as that lasts, always with the newest text.
/// Safe on any thread.
final class RecoveryCopy {
    private final Vault vault;
    private final InstantSource clock;
    private Optional<Instant> since = Optional.empty();
    /// The copies whose words are not in the open note yet.
    private final List<Path> unsaved = new ArrayList<>();

    RecoveryCopy(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @return where it is
    /// @throws app.primed.platform.UserFacingException if it cannot be written
    synchronized Path write(NoteFile note, String text) {
        var begun = since.orElseGet(clock::instant);
        since = Optional.of(begun);
        var copy = RecoveryFiles.writeUnsaved(vault, note, text, begun);
        // It holds what earlier copies held.
        unsaved.stream().filter(earlier -> !earlier.equals(copy)).forEach(UnsavedCopies::settle);
        unsaved.clear();
        unsaved.add(copy);
        return copy;
    }

    /// The words of a copy are in the editor again.
    synchronized void add(Path copy) {
        if (!unsaved.contains(copy)) {
            unsaved.add(copy);
        }
    }

    /// What a note is missing.
    Optional<UnsavedText> unsavedOf(NoteFile note) {
        return UnsavedCopies.of(vault, note);
    }

    /// Writes words that did not get into a note, into a file of their own.
    Path keep(Path note, String text) {
        return RecoveryFiles.write(vault, note, text, clock.instant());
    }

    /// The next copy gets a file of its own.
    ///
    /// @return the copies whose words are in the note now, if it is saved
    synchronized List<Path> finish() {
        since = Optional.empty();
        var copies = List.copyOf(unsaved);
        unsaved.clear();
        return copies;
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
