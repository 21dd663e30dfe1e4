package app.primed.shell;

import app.primed.desk.SafeFile;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import app.primed.notebook.io.NoteFile;
import app.primed.notebook.model.KindNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every session of a vault as it stands on disk, for what looks across all of them (quiz, highlights, palette).
/// A note that has not changed since is not read again. Safe to ask from any thread.
final class Sessions {
    private final Vault vault;
    private final SessionReader reader;
    private Map<Path, Known> known = new HashMap<>();

    private record Known(SafeFile.Stamp stamp, Session session) {
    }

    /// @param kinds what the vault's headings mean
    Sessions(Vault vault, KindNames kinds) {
        this.vault = vault;
        this.reader = new SessionReader(kinds);
    }

    /// Each note's path inside the vault with its reading, in the order of paths. A note that vanishes or cannot be
    /// read meanwhile is left out; the notebook tells of it when it is opened.
    ///
    /// @throws Trouble where the notes' folder is there and cannot be listed
    synchronized Map<String, Session> read() {
        var fresh = new HashMap<Path, Known>();
        var sessions = new LinkedHashMap<String, Session>();
        for (var file : files()) {
            try {
                var stamp = SafeFile.stamp(file);
                var before = known.get(file);
                var session = before != null && before.stamp().equals(stamp)
                        ? before.session()
                        : reader.read(NoteFile.open(file).text(), vault.nameOf(file));
                fresh.put(file, new Known(stamp, session));
                sessions.put(vault.nameOf(file), session);
            } catch (IOException | Trouble e) {
                System.getLogger(Sessions.class.getName()).log(System.Logger.Level.DEBUG, "left out: " + file, e);
            }
        }
        known = fresh;
        return sessions;
    }

    private List<Path> files() {
        if (!Files.isDirectory(vault.notes())) {
            return List.of();
        }
        try (var files = Files.walk(vault.notes())) {
            return files.filter(Sessions::isNote).filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Trouble("Could not list the notes in " + vault.notes() + ": " + SafeFile.reason(e) + ".",
                    "Check that the folder can be read.", e);
        }
    }

    private static boolean isNote(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".md") || name.endsWith(".txt") || name.endsWith(".markdown"));
    }
}
