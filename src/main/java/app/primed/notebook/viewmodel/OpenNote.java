package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.Snippet;
import app.primed.notebook.model.Snippets;
import app.primed.notebook.model.TextEdit;
import app.primed.notebook.model.board.BoardContents;
import app.primed.notebook.model.board.BoardReader;
import app.primed.platform.Background;
import app.primed.platform.Vault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The open note: its file, its text in the editor, and the session read from the text.
///
/// The editor's text is the truth. The reading follows it a moment later, off the FX thread; an action is computed from
/// a reading of the text as it is and goes into the editor's one undo history.
public final class OpenNote {
    private static final long READ_MILLIS = 80;
    /// Characters that take a frame or more to be read and laid out.
    private static final int LARGE = 200_000;

    private final Vault vault;
    private final SessionReader reader;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Path>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final StringProperty typeAhead = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>(SessionReader.EMPTY);
    private final ReadOnlyLongWrapper edits = new ReadOnlyLongWrapper();
    private TextEditor editor = TextEditor.withoutScreen();
    /// The board of the reading made last; filled in the background, as it takes long for a large note.
    private volatile Map.Entry<Session, BoardContents> board =
            Map.entry(SessionReader.EMPTY, BoardReader.read(SessionReader.EMPTY));
    private Background.Job reading = () -> {};
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean quiet;
    private boolean openAsked;

    OpenNote(Vault vault, SessionReader reader, Background background) {
        this.vault = vault;
        this.reader = reader;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    public Optional<Path> path() {
        return path.get();
    }

    /// The note chosen last: the open one, or one that is still being read.
    public ReadOnlyObjectProperty<Optional<Path>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether the chosen note is still being read. Until it is shown nothing may change the one before it.
    public boolean isOpening() {
        return !chosen.get().equals(path.get());
    }

    /// Whether the user chose that note. One that was shown unasked, as the newest is, takes no keys until then.
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// The user went into the open note's text.
    public void ask() {
        if (path.get().isPresent() && !isOpening()) {
            openAsked = true;
            asked.set(true);
        }
    }

    /// What is typed while the chosen note is not shown yet; it goes into the note at the caret.
    public StringProperty typeAheadProperty() {
        return typeAhead;
    }

    /// The last reading; it may be a moment behind the text.
    public ReadOnlyObjectProperty<Session> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    public Session session() {
        return session.get();
    }

    /// What the board shows of a reading.
    public BoardContents board(Session read) {
        var last = board;
        if (last.getKey() != read) {
            last = Map.entry(read, BoardReader.read(read));
            board = last;
        }
        return last.getValue();
    }

    /// Counts the edits made here; what is shown because the file changed is none.
    ReadOnlyLongProperty editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /// The last reading without what is private, for the eyes of others.
    Session publicReading() {
        return PrivateText.publicReading(session(), reader, name());
    }

    /// A reading with long private comments folded away.
    Session folded(Session read, String name) {
        return PrivateText.folded(read, reader, name);
    }

    /// Its path inside the vault; empty while no note is open.
    public String name() {
        return path.get().map(this::nameOf).orElse("");
    }

    /// The name of its file; empty while no note is open.
    public String fileName() {
        return path.get().map(p -> String.valueOf(p.getFileName())).orElse("");
    }

    /// The name of the chosen note's file; empty where none is chosen.
    public String chosenName() {
        return chosen.get().map(p -> String.valueOf(p.getFileName())).orElse("");
    }

    /// A path as it is inside the vault.
    public String nameOf(Path file) {
        return vault.relativeName(file);
    }

    /// The text as it is this moment.
    String text() {
        return editor.text();
    }

    int caret() {
        return editor.caret();
    }

    /// The editor from now on; it shows what is open.
    public void attach(TextEditor shown) {
        var caret = editor.caret();
        var text = editor.text();
        editor = shown;
        quietly(() -> editor.open(text, caret));
    }

    /// The editor's text changed.
    public void edited() {
        if (!quiet) {
            background.later("notebook-read", READ_MILLIS, this::readSoon);
            edits.set(edits.get() + 1);
        }
    }

    /// Makes one undoable change, and reads it at once: the board answers without a pause. A large note is read in the
    /// background, where typing is read too.
    void apply(List<TextEdit> changes) {
        editor.apply(changes);
        edited();
        readNow(editor.text());
    }

    /// Makes the text an earlier or corrected one, one undo away.
    void rewrite(String text) {
        replaceText(text);
        edited();
    }

    /// Shows what the file holds, one undo away, as no edit.
    void replaceText(String text) {
        quietly(() -> editor.replaceText(text));
        readNow(text);
    }

    /// A reading of the text as it is this moment; empty while a large note is still being read, which would hold the
    /// screen.
    Optional<Session> current() {
        var text = editor.text();
        if (session.get().text().equals(text)) {
            return Optional.of(session.get());
        }
        return text.length() > LARGE
                ? Optional.empty()
                : Optional.of(reader.reread(session.get(), text, name()));
    }

    /// Runs something once the text is read as it is by then. Where another note is opened meanwhile, it is forgotten.
    void whenRead(Runnable action) {
        waiting.add(action);
    }

    private void read(Session fresh) {
        session.set(fresh);
        if (!waiting.isEmpty() && fresh.text().equals(editor.text())) {
            var actions = List.copyOf(waiting);
            waiting.clear();
            actions.forEach(Runnable::run);
        }
    }

    /// A fence as something to step, with what it needs of the fences above it.
    public Snippet snippet(Fence fence) {
        var file = path.get().isPresent() ? fileName() : "note";
        return new Snippet(file + " line " + fence.codeLine(), Snippets.program(current().orElse(session.get()), fence),
                name(),
                fence.codeLine());
    }

    /// A note with all that takes long for a large one.
    record Prepared(NoteFile file, Session session, Runnable show) {}

    /// Reads a note. Off the FX thread.
    ///
    /// @param caret where the caret goes in the text
    Prepared prepare(Path file, ToIntFunction<String> caret) {
        var opened = NoteFile.open(file);
        var text = opened.text();
        var read = read(SessionReader.EMPTY, text, nameOf(file));
        return new Prepared(opened, read, editor.prepare(nameOf(file), read, caret.applyAsInt(text)));
    }

    /// This note is opened, or the open one stays.
    ///
    /// @param byUser whether the user chose it
    /// @return what was typed for the note chosen before, which is not shown any more
    String choose(Optional<Path> wanted, boolean byUser) {
        boolean stays = wanted.isPresent() && wanted.equals(path.get());
        openAsked |= stays && byUser;
        asked.set(stays ? openAsked : byUser);
        if (wanted.equals(chosen.get())) {
            return "";
        }
        var typed = chosen.get().isEmpty() ? "" : takeTypeAhead();
        chosen.set(wanted);
        return typed;
    }

    void show(Prepared prepared) {
        // A reading of the note before would be taken for one of this.
        reading.cancel();
        waiting.clear();
        openAsked = asked.get();
        path.set(Optional.of(prepared.file().path()));
        chosen.set(path.get());
        quietly(prepared.show());
        session.set(prepared.session());
    }

    /// Puts what was typed while the note was read at the caret.
    void insertTypeAhead() {
        var typed = takeTypeAhead();
        if (!typed.isEmpty()) {
            apply(List.of(new TextEdit(editor.caret(), editor.caret(), typed)));
        }
    }

    /// Words that were typed before this note was chosen: they go where the caret is, once it is shown.
    public void typeAhead(String words) {
        typeAhead.set(typeAhead.get() + words);
        if (!isOpening()) {
            insertTypeAhead();
        }
    }

    private String takeTypeAhead() {
        var typed = typeAhead.get();
        typeAhead.set("");
        return typed;
    }

    /// Its file was renamed or moved; text, caret and undo stay as they are.
    void moved(Path to) {
        if (!path.get().equals(Optional.of(to))) {
            boolean opening = isOpening();
            path.set(Optional.of(to));
            editor.moved(nameOf(to));
            if (!opening) {
                chosen.set(path.get());
            }
            readNow(editor.text());
        }
    }

    /// Where a file is now that another program renamed. Off the FX thread.
    Optional<Path> renamedTo(NoteFile file) {
        return file.followRename(vault);
    }

    void close() {
        reading.cancel();
        waiting.clear();
        openAsked = false;
        asked.set(false);
        path.set(Optional.empty());
        quietly(() -> editor.open("", 0));
        session.set(SessionReader.EMPTY);
        chosen.set(Optional.empty()); // Last: another note may be opened at once.
    }

    /// Reads the text again: the rules of reading are others.
    void readAgain() {
        if (path.get().isPresent() && !isOpening()) {
            readNow(editor.text());
        }
    }

    private void readNow(String text) {
        reading.cancel();
        if (text.length() > LARGE) {
            readLater(text);
            return;
        }
        session.set(reader.reread(session.get(), text, name()));
    }

    private void readSoon() {
        var text = editor.text();
        if (session.get().text().equals(text)) {
            return; // Read already; drawing again would discard what is being typed on the board.
        }
        readLater(text);
    }

    private void readLater(String text) {
        var before = session.get();
        var name = name();
        reading = background.submit("notebook-read", () -> read(before, text, name), this::read);
    }

    /// Counts the words and lays out the board, too, so that the screen need not.
    private Session read(Session before, String text, String name) {
        var read = reader.reread(before, text, name);
        var unused = read.words();
        board = Map.entry(read, BoardReader.read(read));
        return read;
    }

    private void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
        }
    }
}
