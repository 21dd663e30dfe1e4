package app.primed.notebook.io;

import app.primed.desk.Trouble;
import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.TaskState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sessions of a vault. Slow: reads every note; for `Background`.
public final class NoteList {
    private static final Comparator<ListedSession> NEWEST_FIRST = Comparator
            .comparing((ListedSession s) -> s.date().orElse(LocalDate.MIN)).reversed()
            .thenComparing(s -> s.path().toString());

    private static final Pattern DATED = Pattern.compile("\\d{4}[-_.]\\d{1,2}[-_.]\\d{1,2}[-_. ]+(\\p{L}.*)\\.\\w+");

    private final NoteShelf shelf;

    public NoteList(NoteShelf shelf) {
        this.shelf = shelf;
    }

    /// All sessions, newest first, undated ones last. A note that cannot be read is listed by its name.
    ///
    /// @throws Trouble where the folder cannot be walked
    public List<ListedSession> read() {
        return shelf.read().stream().map(this::listed).sorted(NEWEST_FIRST).toList();
    }

    /// A session as listed, from what was read of it already.
    public ListedSession listed(Path file, Session session) {
        long goals = session.tasks(SectionKind.GOALS).stream().filter(goal -> goal.task() == TaskState.OPEN).count();
        var theme = named(file).orElseGet(session::theme);
        return new ListedSession(file, session.date(), theme, (int) session.openQuestions(), (int) goals);
    }

    private ListedSession listed(NoteShelf.Note note) {
        return note.session().map(session -> listed(note.path(), session)).orElseGet(() -> new ListedSession(
                note.path(), Optional.empty(), "cannot be read: " + note.trouble(), 0, 0));
    }

    /// What the file's name says besides a day: `2020-01-27 Coroutines.md` is about coroutines.
    private static Optional<String> named(Path file) {
        var words = DATED.matcher(String.valueOf(file.getFileName()));
        return words.matches() ? Optional.of(words.group(1).replace('_', ' ').strip()) : Optional.empty();
    }
}
