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
import app.primed.platform.PrefixedBackground;
import app.primed.platform.Settings;
import app.primed.platform.Trash;
import app.primed.platform.Vault;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The parts of the notebook of one vault, for one of the notes open side by side. Each view takes the parts it shows.
/// What is not of that note alone is the same for both.
///
/// @param notes the open notes
/// @param panes opens them side by side
/// @param note the open note
/// @param sessions the vault's notes
/// @param files the same by folder
/// @param fileActions creates, renames, moves and deletes them
/// @param git the repository they are in
/// @param editor the user's own editor
/// @param opener opens a note in this place
/// @param saving gets what is typed onto the disk
/// @param access whether this window writes the vault
/// @param actions what the board does to the note
/// @param corrections what the user says that lines are
/// @param history the note's earlier versions
/// @param encoding what of the note was once read in the wrong encoding
/// @param spelling marks misspelt words
/// @param newSession creates sessions
/// @param related where the note's questions and debates also are
/// @param chat sorts pasted chat into the active note
/// @param people whom the notes name
/// @param capture writes one line into the active note
/// @param streamClock how long one has been on air
/// @param links what the note links to, and what links to it
/// @param pictures the note's pictures
/// @param rendered the note as rendered Markdown
/// @param message what is worth saying once
/// @param viewModeProperty what of a note is shown
/// @param beside the parts for the second note; empty in these themselves
public record NotebookViewModel(
        Vault vault, OpenNotes notes, SideBySide panes, OpenNote note, SessionList sessions, FileTree files,
        FileActions fileActions, VaultGit git, EditorLauncher editor, NoteOpener opener, AutoSave saving,
        WriteAccess access, NoteActions actions, ReadingCorrections corrections, NoteHistory history,
        EncodingRepair encoding, SpellCheck spelling, NewSessionViewModel newSession, RelatedEntries related,
        ChatPasteViewModel chat, MetPeople people, CaptureViewModel capture, StreamClock streamClock, NoteLinks links,
        NotePictures pictures, RenderedNote rendered, StatusMessage message, ObjectProperty<ViewMode> viewModeProperty,
        Optional<NotebookViewModel> beside) {
    /// Builds them all.
    ///
    /// @param catalog lists the vault's notes
    /// @param report receives each failure of the environment, once
    public static NotebookViewModel of(
            NoteRepository notes, SessionCatalog catalog, Background background, Settings settings,
            InstantSource clock, Consumer<? super Throwable> report) {
        var vault = notes.vault();
        var first = new NoteParts(notes, background, settings, clock);
        var second = new NoteParts(notes, new PrefixedBackground("beside-", background), settings, clock);
        var open = new OpenNotes(first.pane(), second.pane());
        var access = new WriteAccess(vault, open, background, first.message);
        var sessions = new SessionList(catalog, background, clock, report);
        var opener = first.opener(SideBySide.FIRST, open, sessions, vault, settings, report);
        var openerBeside = second.opener(SideBySide.SECOND, open, sessions, vault, settings, report);
        var mode = viewMode(settings, SideBySide.FIRST + ".mode", ViewMode.SPLIT);
        var panes = new SideBySide(open, opener, openerBeside, mode, settings);
        // For what is typed over other screens, too.
        var actions = new NoteActions(open::active, access, first.message);
        var decisions = new DecisionLog(vault);
        var newSession = new NewSessionViewModel(open, panes, sessions, access, new SessionCreator(notes, decisions),
                background, settings, clock, report);
        var spelling = new SpellCheck(vault, background, settings, report);
        var streamClock = new StreamClock(settings, background, clock);
        var files = new FileTree(vault, sessions, background);
        var fileActions = new FileActions(vault,
                new FileOperations(vault, new Trash(vault, Trash.desktopFolder(), clock), first.versions), open, panes,
                sessions, files, access, background, report, (from, to) -> NoteFolds.moved(settings, from, to));
        var git = new VaultGit(new GitRepository(vault, "git"), open, sessions, background, report);
        var editor = new EditorLauncher(new ExternalEditor(System.getenv()), open, settings, background,
                first.message, report);
        var people = new MetPeople();
        var chat = new ChatPasteViewModel(open, newSession, actions, notes.reader(), settings);
        var capture = new CaptureViewModel(newSession, actions, streamClock, people, settings);
        for (var note : List.of(first.note, second.note)) {
            note.sessionProperty().subscribe(people::meet);
            note.sessionProperty().subscribe(read -> spelling.acceptNames(note, read));
            note.sessionProperty().subscribe(read -> note.path().ifPresent(path -> sessions.update(path, read)));
        }
        class Assembly {
            NotebookViewModel of(NoteParts parts, NoteOpener opens, ObjectProperty<ViewMode> shown,
                    Optional<NotebookViewModel> beside) {
                var note = parts.note;
                var work = parts.background;
                var doing = new NoteActions(() -> note, access, parts.message);
                return new NotebookViewModel(
                        vault, open, panes, note, sessions, files, fileActions, git, editor, opens, parts.saving,
                        access, doing, new ReadingCorrections(note, notes, doing, work, settings, report),
                        new NoteHistory(note, doing, parts.versions, work, report),
                        new EncodingRepair(note, doing, work), spelling, newSession,
                        new RelatedEntries(note, sessions, opens, notes, decisions, work, clock, report),
                        chat, people, capture, streamClock,
                        new NoteLinks(vault, note, sessions, opens, access, new LinkFinder(notes), work),
                        new NotePictures(note, access, new PictureFiles(vault), work, clock),
                        new RenderedNote(note, work), parts.message, shown, beside);
            }
        }
        var assembly = new Assembly();
        var beside = assembly.of(second, openerBeside, viewMode(settings, SideBySide.SECOND + ".mode", ViewMode.WRITE),
                Optional.empty());
        var whole = assembly.of(first, opener, mode, Optional.of(beside));
        // Both are read by the same rules.
        whole.corrections.onChange(second.note::readAgain);
        beside.corrections.onChange(first.note::readAgain);
        return whole;
    }

    /// The parts for the active note.
    public NotebookViewModel active() {
        return beside.filter(other -> other.note == notes.active()).orElse(this);
    }

    /// The parts for each of the notes.
    public List<NotebookViewModel> both() {
        return beside.map(other -> List.of(this, other)).orElse(List.of(this));
    }

    /// What one open note needs of its own.
    private static final class NoteParts {
        final Background background;
        final StatusMessage message;
        final OpenNote note;
        final VersionHistory versions;
        final RecoveryCopy recovery;
        final AutoSave saving;

        NoteParts(NoteRepository notes, Background background, Settings settings, InstantSource clock) {
            this.background = background;
            message = new StatusMessage(background);
            note = new OpenNote(notes.vault(), notes.reader(), background);
            versions = new VersionHistory(notes.vault(), clock);
            recovery = new RecoveryCopy(notes.vault(), clock);
            saving = new AutoSave(note, recovery, versions, background, clock, message,
                    (from, to) -> NoteFolds.moved(settings, from, to));
        }

        OpenNotes.Pane pane() {
            return new OpenNotes.Pane(note, saving);
        }

        NoteOpener opener(String key, OpenNotes open, SessionList sessions, Vault vault, Settings settings,
                Consumer<? super Throwable> report) {
            return new NoteOpener(
                    key, open, note, sessions, saving, recovery, vault, background, settings, message, report);
        }
    }

    private static ObjectProperty<ViewMode> viewMode(Settings settings, String key, ViewMode usual) {
        var name = settings.get(key, usual.name());
        var mode = new SimpleObjectProperty<>(
                Arrays.stream(ViewMode.values()).filter(m -> m.name().equals(name)).findFirst().orElse(usual));
        mode.subscribe(now -> settings.put(key, now.name()));
        return mode;
    }
}
