package app.primed.notebook.viewmodel;

import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.NoteFile;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.io.SessionCreator;
import app.primed.notebook.io.VersionHistory;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.NewSession;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.Snippet;
import app.primed.notebook.model.Snippets;
import app.primed.notebook.model.TextEdit;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
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
    private static final long LONG_MILLIS = 600;

    private final Vault vault;
    private final Background background;
    private final Settings settings;
    private final SessionReader reader;
    private final Consumer<? super Throwable> report;
    private final AutoSave saving;
    private final NoteHistory history;
    private final EncodingRepair decoding;
    private final WriteAccess ownership;
    private final SessionList list;
    private final SpellCheck spelling;
    private final NoteActions actions = new NoteActions(this::current, this::apply, this::mayWrite);
    private final ReadOnlyObjectWrapper<Optional<Path>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>(Session.EMPTY);
    private final ObjectProperty<ViewMode> mode = new SimpleObjectProperty<>(ViewMode.SPLIT);
    private final StreamClock onAir;
    private final CaptureViewModel capturing;
    private final ChatPasteViewModel chat;
    private final NewSessionViewModel beginning;
    private final RelatedEntries elsewhere;
    private TextEditor editing = TextEditor.withoutScreen();
    private Background.Job reading = () -> {};
    private boolean opening;
    private String openingWords = "";
    private Background.Job openingLong = () -> {};
    private boolean chosen;

    /// @param report receives each failure of the environment, once
    public NotebookViewModel(
            NoteRepository notes, Background background, Settings settings, InstantSource clock,
            Consumer<? super Throwable> report) {
        this(notes, new SessionCatalog(notes), background, settings, clock, report);
    }

    /// @param noteList the vault's sessions
    /// @param report receives each failure of the environment, once
    public NotebookViewModel(
            NoteRepository notes, SessionCatalog noteList, Background background, Settings settings,
            InstantSource clock,
            Consumer<? super Throwable> report) {
        this.vault = notes.vault();
        this.background = background;
        this.settings = settings;
        this.reader = notes.reader();
        this.report = report;
        this.list = new SessionList(noteList, background, clock, report);
        this.spelling = new SpellCheck(vault, background, settings, report);
        var versions = new VersionHistory(vault, clock);
        this.history = new NoteHistory(this, versions, background, report);
        this.saving = new AutoSave(
                background, vault, clock, versions, () -> editing.text(), this::reload, this::reread);
        this.onAir = new StreamClock(settings, background, clock);
        this.capturing = new CaptureViewModel(this, onAir, settings);
        this.chat = new ChatPasteViewModel(this, reader, settings);
        var decisions = new DecisionLog(vault);
        this.beginning = new NewSessionViewModel(this, new SessionCreator(notes, decisions), background, settings,
                clock, report);
        this.elsewhere = new RelatedEntries(this, notes, decisions, background, clock, report);
        mode.set(java.util.Arrays.stream(ViewMode.values())
                .filter(m -> m.name().equals(settings.get("notebook.mode", "SPLIT")))
                .findFirst().orElse(ViewMode.SPLIT));
        mode.subscribe(m -> settings.put("notebook.mode", m.name()));
        saving.gone().addListener((_, _, _) -> list.load(() -> {}));
        ownership = new WriteAccess(background, vault, saving::now, saving::say);
        decoding = new EncodingRepair(this, background);
        session.subscribe(spelling::acceptNames);
        session.subscribe(read -> note.get().ifPresent(path -> list.update(path, read)));
    }

    /// The editor, from now on; what is open is shown in it.
    public void attach(TextEditor editor) {
        var caret = editing.caret();
        var text = editing.text();
        editing = editor;
        open(text, caret);
    }

    /// Lists the vault and opens the remembered note, or the newest.
    public void start() {
        var remembered = settings.get("notebook.note").map(name -> vault.root().resolve(name))
                .filter(Files::isRegularFile);
        // Somebody may open a note before the vault is listed; that one stays. Which is the newest is known last.
        list.load(() -> remembered.filter(_ -> !chosen)
                .ifPresent(path -> open(path, (int) settings.get("notebook.caret", 0))),
                () -> list.newest().filter(_ -> !chosen).ifPresent(path -> open(path, 0)));
    }

    /// Lists the vault again: somebody may have written there.
    public void relist() {
        if (list.listedProperty().get()) {
            list.load(() -> {});
        }
    }

    /// The days of the vault's notes, as far as they are known.
    Map<Path, LocalDate> days() {
        return list.days();
    }

    public ObservableList<Week> weeks() {
        return list.weeks();
    }

    /// Whether the vault has been listed at least once, so that an empty list means an empty vault.
    public ReadOnlyBooleanProperty listed() {
        return list.listedProperty();
    }

    /// The open note's file.
    public ReadOnlyObjectProperty<Optional<Path>> note() {
        return note.getReadOnlyProperty();
    }

    /// The open note as read.
    public ReadOnlyObjectProperty<Session> session() {
        return session.getReadOnlyProperty();
    }

    public ObjectProperty<ViewMode> mode() {
        return mode;
    }

    public SpellCheck spelling() {
        return spelling;
    }

    public AutoSave saving() {
        return saving;
    }

    /// Earlier versions of the open note.
    public NoteHistory history() {
        return history;
    }

    /// What of the open note was decoded wrongly.
    public EncodingRepair decoding() {
        return decoding;
    }

    /// Whether this window writes the vault's notes.
    public WriteAccess ownership() {
        return ownership;
    }

    public Vault vault() {
        return vault;
    }

    /// The clock of the stream.
    public StreamClock onAir() {
        return onAir;
    }

    /// A session about to begin.
    public NewSessionViewModel beginning() {
        return beginning;
    }

    /// Where what stands in the open note stood on other days.
    public RelatedEntries elsewhere() {
        return elsewhere;
    }

    /// Pasted chat on its way into the note.
    public ChatPasteViewModel chat() {
        return chat;
    }

    /// The line that captures, from anywhere.
    public CaptureViewModel capturing() {
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
        sayOpening(path);
        background.submit("notebook-open", () -> opened(NoteFile.open(path)), o -> shown(o, caret), failure -> {
            opened();
            report.accept(failure);
            list.load(() -> {});
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
        sayOpening(path);
        background.submit("notebook-open", () -> opened(NoteFile.open(path)), opened -> {
            shown(opened, 0);
            jump.accept(line);
        }, failure -> {
            opened();
            report.accept(failure);
        });
    }

    /// A note of ten million characters takes seconds; the window says so and stays usable meanwhile.
    private void sayOpening(Path path) {
        opened();
        openingWords = "Opening " + path.getFileName() + "…";
        openingLong = background.later("notebook-opening", LONG_MILLIS, () -> saving.say(openingWords));
    }

    private void opened() {
        openingLong.cancel();
        if (!openingWords.isEmpty() && saving.remark().get().equals(openingWords)) {
            saving.say("");
        }
    }

    /// The editor's text changed.
    public void edited() {
        if (opening) {
            return;
        }
        if (ownership.readOnly()) {
            background.later("notebook-read-only", 1, this::putBack);
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

    /// Whether this window writes the vault; where it does not, that is said.
    boolean mayWrite() {
        if (ownership.readOnly()) {
            sayReadOnly();
        }
        return !ownership.readOnly();
    }

    private void newSession(Consumer<Path> then) {
        if (!mayWrite()) {
            return;
        }
        leave();
        beginning.today(then);
    }

    /// Shows a session that has begun.
    void begun(Path path, boolean fresh, Consumer<Path> then) {
        if (!fresh && note.get().filter(path::equals).isPresent()) {
            then.accept(path);
            return;
        }
        leave();
        background.submit("notebook-open", () -> opened(NoteFile.open(path)), opened -> {
            shown(opened, fresh ? NewSession.firstGoal(opened.file().text()) : 0);
            list.load(() -> {});
            then.accept(path);
        }, report::accept);
    }

    /// A note with all that takes long for a large one.
    private record Opened(NoteFile file, Session read, IntConsumer show) {}

    private Opened opened(NoteFile file) {
        return new Opened(file, read(Session.EMPTY, file.text(), vault.relativeName(file.path())),
                editing.prepare(file.text()));
    }

    /// What the board does to the open note.
    public NoteActions actions() {
        return actions;
    }

    /// A fence as something to step, with what it needs of the fences above it.
    public Snippet snippet(Fence fence) {
        var path = note.get().map(vault::relativeName).orElse("");
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

    /// What came into the editor all the same, past its keys, goes again.
    private void putBack() {
        saving.onDisk().ifPresent(this::reread);
        sayReadOnly();
    }

    private void sayReadOnly() {
        saving.say("Read-only here: another window writes this vault");
    }

    private void apply(List<TextEdit> edits) {
        if (!mayWrite()) {
            return;
        }
        editing.apply(edits);
        edited();
        // The board answers at once; only typing is read with a pause.
        reading.cancel();
        session.set(reader.reread(session.get(), editing.text(), name()));
    }

    /// A reading of the text as it is this moment.
    private Session current() {
        var text = editing.text();
        return session.get().text().equals(text) ? session.get() : reader.reread(session.get(), text, name());
    }

    private void read() {
        var text = editing.text();
        var path = name();
        if (session.get().text().equals(text)) {
            return; // An action has read it already; drawing again would take what is typed on the board meanwhile.
        }
        var before = session.get();
        reading = background.submit("notebook-read", () -> read(before, text, path), session::set);
    }

    /// Off the screen's thread: the words are counted there, too.
    private Session read(Session before, String text, String path) {
        var read = reader.reread(before, text, path);
        var unused = read.words();
        return read;
    }

    private String name() {
        return note.get().map(vault::relativeName).orElse("");
    }

    private void leave() {
        var unused = saving.now();
        rememberPlace();
    }

    private void shown(Opened opened, int caret) {
        opened();
        var unused = saving.now(); // What was typed while the other note opened.
        var file = opened.file();
        note.set(Optional.of(file.path()));
        saving.opened(file);
        quietly(() -> opened.show().accept(caret));
        session.set(opened.read());
        settings.put("notebook.note", vault.relativeName(file.path()));
    }

    /// Shows what somebody else wrote into the open note, one undo away from what stood here.
    private void reload() {
        note.get().ifPresent(path -> background.submit("notebook-reload", () -> NoteFile.open(path), file -> {
            if (note.get().filter(path::equals).isEmpty() || saving.busy()) {
                return; // Another note is open, or something was typed: saving that tells of both sides.
            }
            saving.opened(file);
            reread(file.text());
        }, report::accept));
    }

    /// Makes the editor's text another one, one undo away, without taking it for typing.
    private void reread(String text) {
        quietly(() -> editing.replaceText(text));
        reading.cancel();
        session.set(reader.reread(session.get(), text, name()));
    }

    /// Makes the open note's text an earlier one: typed at once, so to say, and one undo away.
    void restore(String text) {
        if (ownership.readOnly()) {
            sayReadOnly();
            return;
        }
        reread(text);
        edited();
    }

    /// The open note's text as it is this moment.
    String text() {
        return editing.text();
    }

    /// Leaves a note whose file was deleted; what stood in it is in the recovery folder. Another one is shown.
    public void closeDeleted() {
        leave();
        saving.left();
        note.set(Optional.empty());
        open("", 0);
        session.set(Session.EMPTY);
        list.load(() -> list.newest().ifPresent(this::open));
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
            settings.put("notebook.note", vault.relativeName(path));
            settings.put("notebook.caret", editing.caret());
        });
    }
}
