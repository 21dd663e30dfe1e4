package app.primed.notebook.io;

import app.primed.notebook.model.PersonRule;
import app.primed.notebook.model.ReadingRule;
import app.primed.notebook.model.ReadingRules;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads every note of a vault. A note that has not changed since is not read again, unless the vault
/// is so large that keeping all readings would fill the memory. Slow the first time: for `Background`. Safe to ask from
/// any thread.
public final class NoteRepository {
    /// Readings of this many characters are kept; they take some ten times as many bytes.
    private static final long MOST_KEPT = 4_000_000;

    private final Vault vault;
    private final ReadingRulesFile rulesFile;
    private final SessionReader reader;
    private volatile Optional<SafeFile.Stamp> rulesStamp;
    private Map<Path, Known> known = new HashMap<>();

    /// A note's file with its reading.
    ///
    /// @param session empty where the file cannot be read
    /// @param error why it cannot be read; empty if it can
    public record Note(Path path, Optional<Session> session, String error) {}

    private record Known(SafeFile.Stamp stamp, Session session) {}

    /// @param kinds what the vault's headings mean
    public NoteRepository(Vault vault, SectionNames kinds) {
        this.vault = vault;
        this.rulesFile = new ReadingRulesFile(vault);
        this.reader = new SessionReader(kinds, rulesFile.read());
        this.rulesStamp = rulesFile.stamp();
    }

    public Vault vault() {
        return vault;
    }

    /// Reads a text as this vault's notes are read.
    public SessionReader reader() {
        return reader;
    }

    /// Reads the file of corrections again where somebody has edited it.
    ///
    /// @return whether the reader goes by other rules now
    public boolean refreshRules() {
        var now = rulesFile.stamp();
        if (now.equals(rulesStamp)) {
            return false;
        }
        rulesStamp = now;
        reader.setRules(rulesFile.read());
        return true;
    }

    /// Adds a correction of the reading, which counts from now on; on disk when this returns.
    ///
    /// @throws app.primed.platform.UserFacingException if it cannot be written; the rules are then as before
    public void correct(ReadingRule rule) {
        synchronized (rulesFile) {
            follow(rulesFile.add(rule));
        }
    }

    /// Removes what is said about the same lines.
    ///
    /// @throws app.primed.platform.UserFacingException as [#correct]
    public void withdraw(ReadingRule rule) {
        synchronized (rulesFile) {
            follow(rulesFile.remove(rule));
        }
    }

    /// Keeps what the user says of two handles.
    ///
    /// @throws app.primed.platform.UserFacingException as [#correct]
    public void name(PersonRule rule) {
        synchronized (rulesFile) {
            follow(rulesFile.add(rule));
        }
    }

    /// Forgets what the user said of two handles.
    ///
    /// @throws app.primed.platform.UserFacingException as [#correct]
    public void unname(PersonRule rule) {
        synchronized (rulesFile) {
            follow(rulesFile.remove(rule));
        }
    }

    private void follow(ReadingRules rules) {
        rulesStamp = rulesFile.stamp();
        reader.setRules(rules);
    }

    /// Every note, in the order of paths.
    ///
    /// @throws app.primed.platform.UserFacingException where the notes' folder is there and cannot be walked
    public List<Note> read() {
        var notes = new ArrayList<Note>();
        forEach(notes::add, (_, _) -> {});
        return notes;
    }

    /// What the notes' files are like now: equal to an earlier answer where no note has changed since.
    ///
    /// @throws app.primed.platform.UserFacingException as [#read()]
    public List<FoundFile> files() {
        return NoteFiles.in(vault);
    }

    /// How far something is, of how much.
    public interface Progress {
        void at(int done, int total);
    }

    /// Hands over every note, one after the other, in the order of paths. Ends early where its thread is interrupted.
    ///
    /// @throws app.primed.platform.UserFacingException as [#read()]
    public synchronized void forEach(Consumer<Note> taker, Progress progress) {
        var fresh = new HashMap<Path, Known>();
        var files = files();
        long kept = 0;
        int done = 0;
        for (var file : files) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            var note = note(file, kept < MOST_KEPT ? fresh : new HashMap<>());
            kept += note.session().map(session -> session.text().length()).orElse(0);
            taker.accept(note);
            progress.at(++done, files.size());
        }
        known = fresh;
    }

    /// The readings by the note's path inside the vault; without the notes that cannot be read.
    ///
    /// @throws app.primed.platform.UserFacingException as [#read()]
    public Map<String, Session> sessions() {
        var sessions = new LinkedHashMap<String, Session>();
        read().forEach(
                note -> note.session().ifPresent(session -> sessions.put(vault.relativeName(note.path()), session)));
        return sessions;
    }

    /// Reads a note now; nothing is kept of it.
    ///
    /// @throws IOException where it cannot be read
    public Session read(Path file) throws IOException {
        FxThreadGuard.check();
        return reader.read(DecodedText.decode(NoteFiles.read(file)).text(), vault.relativeName(file));
    }

    private Note note(FoundFile found, Map<Path, Known> fresh) {
        var file = found.path();
        try {
            var stamp = found.stamp();
            var before = known.get(file);
            var session = before != null && before.stamp().equals(stamp)
                    && before.session().rules() == reader.rules() ? before.session() : read(file);
            fresh.put(file, new Known(stamp, session));
            return new Note(file, Optional.of(session), "");
        } catch (IOException e) {
            return new Note(file, Optional.empty(), SafeFile.reason(e));
        }
    }
}
