package app.primed.notebook.io;

import app.primed.desk.SafeFile;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.TaskState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sessions of a vault. Slow: reads every note; for `Background`.
public final class NoteList {
    private static final Comparator<ListedSession> NEWEST_FIRST = Comparator
            .comparing((ListedSession s) -> s.date().orElse(LocalDate.MIN)).reversed()
            .thenComparing(s -> s.path().toString());

    private static final Pattern DATED = Pattern.compile("\\d{4}[-_.]\\d{1,2}[-_.]\\d{1,2}[-_. ]+(\\p{L}.*)\\.\\w+");

    private final Vault vault;
    private final SessionReader reader;

    public NoteList(Vault vault, SessionReader reader) {
        this.vault = vault;
        this.reader = reader;
    }

    /// All sessions, newest first, undated ones last. A note that cannot be read is listed by its name.
    ///
    /// @throws Trouble where the folder cannot be walked
    public List<ListedSession> read() {
        if (!Files.isDirectory(vault.notes())) {
            return List.of();
        }
        try (var files = Files.walk(vault.notes(), FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(NoteList::isNote).map(this::listed).sorted(NEWEST_FIRST).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble(
                    "Could not list the notes in " + vault.notes() + ": " + SafeFile.reason(e) + ".",
                    "Check that the folder is there and may be read, or open another vault.", e);
        }
    }

    /// A session as listed, from what was read of it already.
    public ListedSession listed(Path file, Session session) {
        long goals = session.tasks(SectionKind.GOALS).stream().filter(goal -> goal.task() == TaskState.OPEN).count();
        var theme = named(file).orElseGet(session::theme);
        return new ListedSession(file, session.date(), theme, (int) session.openQuestions(), (int) goals);
    }

    private ListedSession listed(Path file) {
        try {
            var text = Charsets.decode(Files.readAllBytes(file)).text();
            return listed(file, reader.read(text, vault.nameOf(file)));
        } catch (IOException e) {
            return new ListedSession(file, Optional.empty(), "cannot be read: " + SafeFile.reason(e), 0, 0);
        }
    }

    /// What the file's name says besides a day: `2020-01-27 Coroutines.md` is about coroutines.
    private static Optional<String> named(Path file) {
        var words = DATED.matcher(String.valueOf(file.getFileName()));
        return words.matches() ? Optional.of(words.group(1).replace('_', ' ').strip()) : Optional.empty();
    }

    private static boolean isNote(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && Files.isRegularFile(file)
                && (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt"));
    }
}
