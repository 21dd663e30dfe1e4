package app.primed.notebook.viewmodel;

import app.primed.desk.Background;
import app.primed.desk.Settings;
import app.primed.desk.Vault;
import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.NewNotes;
import app.primed.notebook.io.NoteFile;
import app.primed.notebook.io.NoteList;
import app.primed.notebook.io.NoteShelf;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.NewSession;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.Snippet;
import app.primed.notebook.model.Snippets;
import app.primed.notebook.model.TextEdit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/// The notebook: the list of sessions, the open note, what is read from it, and what the board does to it.
///
/// The editor's text is the truth. The reading follows it a moment later, off the screen's thread; an action is
/// computed from a reading of the text as it is and goes into the editor's one undo history.
public final class NotebookViewModel {
    private static final long READ_MILLIS = 80;

    private final Vault vault;
    private final Background background;
    private final Settings settings;
    private final SessionReader reader;
    private final Consumer<? super Exception> tell;
    private final Saving saving;
    private final SessionList list;
    private final NoteActions actions = new NoteActions(this::current, this::apply);
    private final ReadOnlyObjectWrapper<Optional<Path>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>(Session.EMPTY);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SPLIT);
    private final OnAir onAir;
    private final Capturing capturing;
    private final ChatPasting chat;
    private final Beginning beginning;
    private Editing editing = Editing.plain();
    private Background.Job reading = () -> {};
    private boolean opening;
    private boolean chosen;

    /// @param tell told of each failure of the environment, once
    public NotebookViewModel(
            NoteShelf notes, Background background, Settings settings, InstantSource clock,
            Consumer<? super Exception> tell) {
        this.vault = notes.vault();
        this.background = background;
        this.settings = settings;
        this.reader = notes.reader();
        this.tell = tell;
        this.list = new SessionList(new NoteList(notes), background, clock, tell);
        this.onAir = new OnAir(settings, background, clock);
        this.capturing = new Capturing(this, onAir, settings);
        this.chat = new ChatPasting(this, reader, settings);
        this.beginning = new Beginning(
                this, new NewNotes(notes, new DecisionLog(vault)), background, settings, clock, tell);
        this.saving = new Saving(background, vault, clock, () -> editing.text(), this::reload);
        mode.set(java.util.Arrays.stream(Mode.values())
                .filter(m -> m.name().equals(settings.get("notebook.mode", "SPLIT")))
                .findFirst().orElse(Mode.SPLIT));
        mode.subscribe(m -> settings.put("notebook.mode", m.name()));
        saving.gone().addListener((_, _, _) -> list.read(() -> {}));
        session.subscribe(read -> note.get().ifPresent(path -> list.refresh(path, read)));
    }

    /// The editor, from now on; what is open is shown in it.
    public void attach(Editing editor) {
        var caret = editing.caret();
        var text = editing.text();
        editing = editor;
        open(text, caret);
    }

    /// Lists the vault and opens the remembered note, or the newest.
    public void start() {
        list.read(() -> {
            if (chosen) {
                return; // Somebody opened a note before the vault was listed; that one stays.
            }
            var remembered = settings.get("notebook.note").map(name -> vault.root().resolve(name))
                    .filter(Files::isRegularFile);
            remembered.or(list::newest).ifPresent(
                    path -> open(path, remembered.isPresent() ? (int) settings.get("notebook.caret", 0) : 0));
        });
    }

    public ObservableList<Week> weeks() {
        return list.weeks();
    }

    /// Whether the vault has been listed at least once, so that an empty list means an empty vault.
    public ReadOnlyBooleanProperty listed() {
        return list.listed();
    }

    /// The open note's file.
    public ReadOnlyObjectProperty<Optional<Path>> note() {
        return note.getReadOnlyProperty();
    }

    /// The open note as read.
    public ReadOnlyObjectProperty<Session> session() {
        return session.getReadOnlyProperty();
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    public Saving saving() {
        return saving;
    }

    public Vault vault() {
        return vault;
    }

    /// The clock of the stream.
    public OnAir onAir() {
        return onAir;
    }

    /// A session about to begin.
    public Beginning beginning() {
        return beginning;
    }

    /// Pasted chat on its way into the note.
    public ChatPasting chat() {
        return chat;
    }

    /// The line that captures, from anywhere.
    public Capturing capturing() {
        return capturing;
    }

    /// Opens a note, its saved caret forgotten. What is open is saved first.
    public void open(Path path) {
        open(path, 0);
    }

    private void open(Path path, int caret) {
        if (note.get().filter(path::equals).isPresent()) {
            return;
        }
        chosen = true;
        leave();
        background.submit("notebook-open", () -> NoteFile.open(path), file -> shown(file, caret), failure -> {
            tell.accept(failure);
            list.read(() -> {});
        });
    }

    /// Opens the note a snippet or card came from and puts the caret on its line.
    ///
    /// @param line 1-based
    public void openAt(Path path, int line, Consumer<Integer> jump) {
        if (note.get().filter(path::equals).isPresent()) {
            jump.accept(line);
            return;
        }
        chosen = true;
        leave();
        background.submit("notebook-open", () -> NoteFile.open(path), file -> {
            shown(file, 0);
            jump.accept(line);
        }, tell::accept);
    }

    /// The editor's text changed.
    public void edited() {
        if (opening) {
            return;
        }
        background.later("notebook-read", READ_MILLIS, this::read);
        saving.edited();
    }

    public void saveNow() {
        saving.soon();
    }

    /// The screen came to the front: look whether somebody else wrote meanwhile.
    public void arrive() {
        saving.look();
    }

    /// Starts today's session, or opens it where there is one: the template, with what the last one left open.
    public void newSession() {
        newSession(_ -> {});
    }

    /// Does something in the open note; begins today's session where none is open.
    void inSomeNote(Consumer<Path> action) {
        note.get().ifPresentOrElse(action, () -> newSession(action));
    }

    private void newSession(Consumer<Path> then) {
        leave();
        beginning.today(then);
    }

    /// Shows a session that has begun.
    void begun(Path path, boolean fresh, Consumer<Path> then) {
        leave();
        background.submit("notebook-open", () -> NoteFile.open(path), file -> {
            shown(file, fresh ? NewSession.firstGoal(file.text()) : 0);
            list.read(() -> {});
            then.accept(path);
        }, tell::accept);
    }

    /// What the board does to the open note.
    public NoteActions actions() {
        return actions;
    }

    /// A fence as something to step, with what it needs of the fences above it.
    public Snippet snippet(Fence fence) {
        var path = note.get().map(vault::nameOf).orElse("");
        var name = note.get().map(p -> String.valueOf(p.getFileName())).orElse("note");
        return new Snippet(name + " line " + fence.codeLine(), Snippets.program(current(), fence), path,
                fence.codeLine());
    }

    /// Saves what is open and remembers the place. On the screen's thread, before the window closes.
    ///
    /// @return whether all is safe on disk
    public boolean close() {
        var safe = saving.now();
        rememberPlace();
        saving.close();
        return safe;
    }

    private void apply(TextEdit edit) {
        editing.apply(edit);
        edited();
        // The board answers at once; only typing is read with a pause.
        reading.cancel();
        session.set(reader.read(editing.text(), name()));
    }

    /// A reading of the text as it is this moment.
    private Session current() {
        var text = editing.text();
        return session.get().text().equals(text) ? session.get() : reader.read(text, name());
    }

    private void read() {
        var text = editing.text();
        var path = name();
        if (session.get().text().equals(text)) {
            return; // An action has read it already; drawing again would take what is typed on the board meanwhile.
        }
        reading = background.submit("notebook-read", () -> reader.read(text, path), session::set);
    }

    private String name() {
        return note.get().map(vault::nameOf).orElse("");
    }

    private void leave() {
        var unused = saving.now();
        rememberPlace();
    }

    private void shown(NoteFile file, int caret) {
        note.set(Optional.of(file.path()));
        var text = file.text();
        saving.opened(file);
        open(text, Math.min(caret, text.length()));
        session.set(reader.read(text, name()));
        settings.put("notebook.note", vault.nameOf(file.path()));
    }

    /// Shows what somebody else wrote into the open note, one undo away from what stood here.
    private void reload() {
        note.get().ifPresent(path -> background.submit("notebook-reload", () -> NoteFile.open(path), file -> {
            if (note.get().filter(path::equals).isEmpty() || saving.busy()) {
                return; // Another note is open, or something was typed: saving that tells of both sides.
            }
            saving.opened(file);
            quietly(() -> editing.reread(file.text()));
            reading.cancel();
            session.set(reader.read(file.text(), name()));
        }, tell::accept));
    }

    /// Leaves a note whose file was deleted; what stood in it is in the recovery folder. Another one is shown.
    public void closeDeleted() {
        leave();
        saving.left();
        note.set(Optional.empty());
        open("", 0);
        session.set(Session.EMPTY);
        list.read(() -> list.newest().ifPresent(this::open));
    }

    private void open(String text, int caret) {
        quietly(() -> editing.open(text, caret));
    }

    /// Changes the editor's text without taking it for typing.
    private void quietly(Runnable change) {
        opening = true;
        try {
            change.run();
        } finally {
            opening = false;
        }
    }

    private void rememberPlace() {
        note.get().ifPresent(path -> {
            settings.put("notebook.note", vault.nameOf(path));
            settings.put("notebook.caret", editing.caret());
        });
    }
}
