package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.platform.VaultDataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Copies of notes in the vault's recovery folder, named after the note and the moment: `2020-01-27.20200127-193012-004.md`.
public final class RecoveryFiles {
    private static final System.Logger LOG = System.getLogger(RecoveryFiles.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private RecoveryFiles() {}

    /// Writes a copy of a text. If the vault cannot be written to, the copy goes to the user's own folder.
    ///
    /// @return the copy's file
    /// @throws UserFacingException if neither can be written to
    public static Path write(Vault vault, Path note, String text, Instant now) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var name = name(note, STAMP.format(now));
        try {
            var copy = VaultDataFolder.create(vault).resolve("recovery").resolve(name);
            SafeFile.write(copy, bytes);
            return copy;
        } catch (UserFacingException e) {
            LOG.log(System.Logger.Level.DEBUG, "no copy in the vault of " + note, e);
        }
        var copy = VaultDataFolder.userRecovery().resolve(name);
        SafeFile.write(copy, bytes);
        return copy;
    }

    /// Writes a copy of words that are not in their note yet; they are offered when the note is opened.
    ///
    /// @return the copy's file
    /// @throws UserFacingException if it can be written nowhere
    public static Path writeUnsaved(Vault vault, NoteFile note, String text, Instant now) {
        var copy = write(vault, note.path(), text, now);
        UnsavedCopies.mark(vault, copy, note);
        return copy;
    }

    /// Copies the file as another program wrote it, byte for byte.
    ///
    /// @return the copy's file; empty if the note was deleted
    /// @throws UserFacingException if it cannot be read or copied
    public static Optional<Path> copyTheirs(Vault vault, Path note, Instant now) {
        FxThreadGuard.check();
        try {
            var theirs = Files.readAllBytes(note);
            var copy = VaultDataFolder.create(vault).resolve("recovery")
                    .resolve(name(note, STAMP.format(now) + ".theirs"));
            SafeFile.write(copy, theirs);
            return Optional.of(copy);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UserFacingException("Could not read " + note + ": " + SafeFile.reason(e) + ".",
                    "Nothing was overwritten. Check the file, then try again.", e);
        }
    }

    private static String name(Path note, String mark) {
        var name = String.valueOf(note.getFileName());
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        return stem + "." + mark + (dot > 0 ? name.substring(dot) : ".md");
    }
}
