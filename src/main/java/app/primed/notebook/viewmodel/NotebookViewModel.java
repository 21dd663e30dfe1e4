package app.primed.notebook.viewmodel;

import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.ExternalEditor;
import app.primed.notebook.io.FileOperations;
import app.primed.notebook.io.GitRepository;
import app.primed.notebook.io.LinkFinder;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.PictureFiles;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.io.SessionCreator;
import app.primed.notebook.io.VersionHistory;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.Trash;
import app.primed.platform.Vault;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The parts of the notebook of one vault. Each view takes the parts it shows.
///
/// @param note the open note
/// @param sessions the vault's notes
/// @param files the same by folder
/// @param fileActions creates, renames, moves and deletes them
/// @param git the repository they are in
/// @param editor the user's own editor
/// @param opener opens one of them
/// @param saving gets what is typed onto the disk
/// @param access whether this window writes the vault
/// @param actions what the board does to the note
/// @param corrections what the user says that lines are
/// @param history the note's earlier versions
/// @param encoding what of the note was once read in the wrong encoding
/// @param spelling marks misspelt words
/// @param newSession creates sessions
/// @param related where the note's questions and debates also are
/// @param chat sorts pasted chat into the note
/// @param people whom the notes name
/// @param capture writes one line into the note
/// @param streamClock how long one has been on air
/// @param links what the note links to, and what links to it
/// @param pictures the note's pictures
/// @param rendered the note as rendered Markdown
/// @param message what is worth saying once
/// @param viewModeProperty what of a note is shown
public record NotebookViewModel(
        Vault vault, OpenNote note, SessionList sessions, FileTree files, FileActions fileActions, VaultGit git,
        EditorLauncher editor, NoteOpener opener,
        AutoSave saving, WriteAccess access, NoteActions actions, ReadingCorrections corrections, NoteHistory history,
        EncodingRepair encoding,
        SpellCheck spelling,
        NewSessionViewModel newSession, RelatedEntries related, ChatPasteViewModel chat, MetPeople people,
        CaptureViewModel capture,
        StreamClock streamClock, NoteLinks links, NotePictures pictures, RenderedNote rendered, StatusMessage message,
        ObjectProperty<ViewMode> viewModeProperty) {

    /// Builds them all.
    ///
    /// @param catalog lists the vault's notes
    /// @param report receives each failure of the environment, once
    public static NotebookViewModel of(
            NoteRepository notes, SessionCatalog catalog, Background background, Settings settings,
            InstantSource clock, Consumer<? super Throwable> report) {
        var vault = notes.vault();
        var message = new StatusMessage(background);
        var note = new OpenNote(vault, notes.reader(), background);
        var sessions = new SessionList(catalog, background, clock, report);
        var versions = new VersionHistory(vault, clock);
        var recovery = new RecoveryCopy(vault, clock);
        var saving = new AutoSave(note, recovery, versions, background, clock, message);
        var access = new WriteAccess(vault, saving, background, message);
        var actions = new NoteActions(note, access, message);
        var opener = new NoteOpener(note, sessions, saving, recovery, vault, background, settings, message, report);
        var decisions = new DecisionLog(vault);
        var newSession = new NewSessionViewModel(note, opener, sessions, saving, access,
                new SessionCreator(notes, decisions), background, settings, clock, report);
        var spelling = new SpellCheck(vault, background, settings, report);
        var streamClock = new StreamClock(settings, background, clock);
        var files = new FileTree(vault, sessions, background);
        var fileActions = new FileActions(vault,
                new FileOperations(vault, new Trash(vault, Trash.desktopFolder(), clock), versions), note, opener,
                sessions, files, saving, access, background, report);
        var people = new MetPeople();
        note.sessionProperty().subscribe(people::meet);
        note.sessionProperty().subscribe(spelling::acceptNames);
        note.sessionProperty().subscribe(read -> note.path().ifPresent(path -> sessions.update(path, read)));
        return new NotebookViewModel(
                vault, note, sessions, files, fileActions,
                new VaultGit(new GitRepository(vault, "git"), saving, sessions, background, report),
                new EditorLauncher(new ExternalEditor(System.getenv()), saving, settings, background, message, report),
                opener, saving,
                access, actions,
                new ReadingCorrections(note, notes, actions, background, settings, report),
                new NoteHistory(note, actions, versions, background, report),
                new EncodingRepair(note, actions, background), spelling, newSession,
                new RelatedEntries(note, sessions, opener, notes, decisions, background, clock, report),
                new ChatPasteViewModel(note, newSession, actions, notes.reader(), settings),
                people, new CaptureViewModel(newSession, actions, streamClock, people, settings), streamClock,
                new NoteLinks(vault, note, sessions, opener, access, new LinkFinder(notes), background),
                new NotePictures(note, access, new PictureFiles(vault), background, clock),
                new RenderedNote(note, background), message,
                viewMode(settings));
    }

    private static ObjectProperty<ViewMode> viewMode(Settings settings) {
        var name = settings.get("notebook.mode", "SPLIT");
        var mode = new SimpleObjectProperty<>(
                Arrays.stream(ViewMode.values()).filter(m -> m.name().equals(name)).findFirst().orElse(ViewMode.SPLIT));
        mode.subscribe(now -> settings.put("notebook.mode", now.name()));
        return mode;
    }
}
