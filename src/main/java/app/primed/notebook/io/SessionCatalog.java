package app.primed.notebook.io;

import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionDate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sessions of a vault. Slow; for `Background`.
public final class SessionCatalog {
    private static final Comparator<ListedSession> NEWEST_FIRST = Comparator
            .comparing((ListedSession s) -> s.date().orElse(LocalDate.MIN)).reversed()
            .thenComparing(s -> s.path().toString());

    private static final Pattern DATED = Pattern.compile("\\d{4}[-_.]\\d{1,2}[-_.]\\d{1,2}[-_. ]+(\\p{L}.*)\\.\\w+");

    private final Source source;

    /// Where the list comes from, in any order.
    public interface Source {
        /// The sessions known without opening a note; may be empty.
        List<ListedSession> cached();

        /// The sessions whose files are there now, with what is known of them, without opening a note; empty where
        /// nothing is known.
        default List<ListedSession> present() {
            return List.of();
        }

        /// Every session as it is now. Slow.
        List<ListedSession> read();
    }

    /// The list read from all notes.
    public SessionCatalog(NoteRepository shelf) {
        this(new Source() {
            @Override
            public List<ListedSession> cached() {
                return List.of();
            }

            @Override
            public List<ListedSession> read() {
                return shelf.read().stream().map(SessionCatalog::listed).toList();
            }
        });
    }

    /// The list of another source.
    public SessionCatalog(Source source) {
        this.source = source;
    }

    /// The sessions that are known without opening a note, newest first.
    public List<ListedSession> cached() {
        return source.cached().stream().sorted(NEWEST_FIRST).toList();
    }

    /// The sessions whose files are there now, newest first, without opening a note; empty where nothing is known.
    ///
    /// @throws UserFacingException if the folder cannot be walked
    public List<ListedSession> present() {
        return source.present().stream().sorted(NEWEST_FIRST).toList();
    }

    /// All sessions, newest first, undated ones last. A note that cannot be read is listed by its name.
    ///
    /// @throws UserFacingException if the folder cannot be walked
    public List<ListedSession> read() {
        return source.read().stream().sorted(NEWEST_FIRST).toList();
    }

    /// A session as listed, from what was read of it already.
    public static ListedSession listed(Path file, Session session) {
        long goals = session.tasks(SectionKind.GOALS).stream().filter(goal -> goal.task().isOpen()).count();
        var theme = named(file).orElseGet(session::theme);
        return new ListedSession(file, session.date(), theme, (int) session.openQuestions(), (int) goals);
    }

    /// A session of which only the file's name is known yet.
    ///
    /// @param name its path inside the vault
    public static ListedSession named(Path file, String name) {
        return new ListedSession(file, SessionDate.inPath(name), named(file).orElse(""), 0, 0);
    }

    /// A note that cannot be read, listed all the same.
    public static ListedSession unreadable(Path file, String reason) {
        return new ListedSession(file, Optional.empty(), "cannot be read: " + reason, 0, 0);
    }

    private static ListedSession listed(NoteRepository.Note note) {
        return note.session().map(session -> listed(note.path(), session))
                .orElseGet(() -> unreadable(note.path(), note.error()));
    }

    /// What the file's name says besides a day: `2020-01-27 Coroutines.md` is about coroutines.
    private static Optional<String> named(Path file) {
        var words = DATED.matcher(String.valueOf(file.getFileName()));
        return words.matches() ? Optional.of(words.group(1).replace('_', ' ').strip()) : Optional.empty();
    }
}
