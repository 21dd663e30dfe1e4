package app.primed.notebook.io;

import app.primed.notebook.model.UnsavedText;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.platform.VaultDataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which recovery copies hold words that are not in their note yet. Each has a mark of the same name in the folder
/// `unsaved` beside `recovery`, two lines: the note's path, and the SHA-256 of the file the words were typed into. A mark goes when its words are
/// saved or dismissed; the copy stays.
public final class UnsavedCopies {
    private static final System.Logger LOG = System.getLogger(UnsavedCopies.class.getName());
    private static final String FOLDER = "unsaved";

    private UnsavedCopies() {}

    /// Marks a copy as holding words that are not in the note.
    static void mark(Vault vault, Path copy, NoteFile note) {
        FxThreadGuard.check();
        var lines = nameIn(vault, copy.getParent(), note) + "\n" + hash(note.bytes()) + "\n";
        try {
            SafeFile.write(markOf(copy), lines.getBytes(StandardCharsets.UTF_8));
        } catch (UserFacingException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot mark " + copy, e); // The copy itself is safe.
        }
    }

    /// Copies outside the vault may be of several vaults.
    private static String nameIn(Vault vault, @Nullable Path recovery, NoteFile note) {
        return recovery != null && recovery.startsWith(vault.root())
                ? vault.relativeName(note.path())
                : note.path().toAbsolutePath().toString();
    }

    /// The newest unsaved words of a note; empty where all are in its file.
    public static Optional<UnsavedText> of(Vault vault, NoteFile note) {
        FxThreadGuard.check();
        for (var folder : List.of(VaultDataFolder.of(vault).resolve("recovery"), VaultDataFolder.userRecovery())) {
            for (var mark : newestFirst(folder.resolveSibling(FOLDER))) {
                var found = read(mark, folder.resolve(mark.getFileName()), nameIn(vault, folder, note), note);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<UnsavedText> read(Path mark, Path copy, String name, NoteFile note) {
        try {
            var lines = Files.readAllLines(mark);
            if (lines.size() < 2 || !lines.getFirst().equals(name) || !Files.isRegularFile(copy)) {
                return Optional.empty();
            }
            var text = new LineEndings(DecodedText.decode(Files.readAllBytes(copy)).text()).plain();
            if (text.equals(note.text())) {
                settle(copy);
                return Optional.empty();
            }
            return Optional.of(new UnsavedText(copy, text, lines.get(1).equals(hash(note.bytes()))));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot read " + mark, e); // The copy is still in the note's history.
            return Optional.empty();
        }
    }

    /// The text of a copy is saved, or was dismissed.
    public static void settle(Path copy) {
        FxThreadGuard.check();
        try {
            Files.deleteIfExists(markOf(copy));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot settle " + copy, e); // They are offered once more.
        }
    }

    private static Path markOf(Path copy) {
        return copy.resolveSibling("..").resolve(FOLDER).resolve(copy.getFileName()).normalize();
    }

    private static List<Path> newestFirst(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var marks = Files.list(folder)) {
            // The time follows the name, which all these copies share.
            return marks.sorted(Comparator.comparing((Path mark) -> String.valueOf(mark.getFileName())).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot list " + folder, e);
            return List.of();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
