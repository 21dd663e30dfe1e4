package app.primed.notebook.io;

import app.primed.desk.SafeFile;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import app.primed.notebook.model.KindNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every note of a vault as it stands on disk, read. A note that has not changed since is not read again.
/// Slow the first time: for `Background`. Safe to ask from any thread.
public final class NoteShelf {
    private final Vault vault;
    private final SessionReader reader;
    private Map<Path, Known> known = new HashMap<>();

    /// A note's file with its reading.
    ///
    /// @param session empty where the file cannot be read
    /// @param trouble why it cannot be read; empty where it can
    public record Note(Path path, Optional<Session> session, String trouble) {}

    private record Known(SafeFile.Stamp stamp, Session session) {}

    /// @param kinds what the vault's headings mean
    public NoteShelf(Vault vault, KindNames kinds) {
        this.vault = vault;
        this.reader = new SessionReader(kinds);
    }

    public Vault vault() {
        return vault;
    }

    /// Reads a text as this vault's notes are read.
    public SessionReader reader() {
        return reader;
    }

    /// Every note, in the order of paths.
    ///
    /// @throws Trouble where the notes' folder is there and cannot be walked
    public synchronized List<Note> read() {
        var fresh = new HashMap<Path, Known>();
        var notes = files().stream().map(file -> note(file, fresh)).toList();
        known = fresh;
        return notes;
    }

    /// The readings by the note's path inside the vault; without the notes that cannot be read.
    ///
    /// @throws Trouble as [#read()]
    public Map<String, Session> sessions() {
        var sessions = new LinkedHashMap<String, Session>();
        read().forEach(note -> note.session().ifPresent(session -> sessions.put(vault.nameOf(note.path()), session)));
        return sessions;
    }

    private Note note(Path file, Map<Path, Known> fresh) {
        try {
            var stamp = SafeFile.stamp(file);
            var before = known.get(file);
            var session = before != null && before.stamp().equals(stamp)
                    ? before.session()
                    : reader.read(Charsets.decode(Files.readAllBytes(file)).text(), vault.nameOf(file));
            fresh.put(file, new Known(stamp, session));
            return new Note(file, Optional.of(session), "");
        } catch (IOException e) {
            return new Note(file, Optional.empty(), SafeFile.reason(e));
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(vault.notes())) {
            return List.of();
        }
        try (var files = Files.walk(vault.notes(), FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(NoteShelf::isNote).filter(file -> !isTemplate(file)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble(
                    "Could not list the notes in " + vault.notes() + ": " + SafeFile.reason(e) + ".",
                    "Check that the folder is there and may be read, or open another vault.", e);
        }
    }

    /// A template is no session of any day.
    private boolean isTemplate(Path file) {
        return Template.isOne(vault.notes().relativize(file).toString().replace('\\', '/'));
    }

    private static boolean isNote(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && Files.isRegularFile(file)
                && (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt"));
    }
}
