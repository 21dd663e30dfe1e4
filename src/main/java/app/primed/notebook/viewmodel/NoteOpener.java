package app.primed.notebook.viewmodel;

import app.primed.notebook.model.UnsavedText;
import app.primed.notebook.model.WritingPlace;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/// Opens notes. What is open is saved first; if not even a copy of it can be kept, it stays. From the moment a note is
/// chosen nothing is written into the one before it, and what is typed waits for the chosen one.
public final class NoteOpener {
    static final String NOTE = ".note";
    static final String CARET = ".caret";

    private final String noteKey;
    private final String caretKey;
    private final OpenNotes notes;
    private final OpenNote note;
    private final SessionList sessions;
    private final AutoSave saving;
    private final RecoveryCopy recovery;
    private final Vault vault;
    private final Background background;
    private final Settings settings;
    private final StatusMessage message;
    private final Consumer<? super Throwable> report;
    private final Map<Path, TextPlace> carets = new HashMap<>();
    private Background.Job reading = () -> {};
    private long requests;

    /// @param key the beginning of the settings that remember the note
    NoteOpener(
            String key, OpenNotes notes, OpenNote note, SessionList sessions, AutoSave saving, RecoveryCopy recovery,
            Vault vault,
            Background background, Settings settings, StatusMessage message, Consumer<? super Throwable> report) {
        noteKey = key + NOTE;
        caretKey = key + CARET;
        this.notes = notes;
        this.note = note;
        this.sessions = sessions;
        this.saving = saving;
        this.recovery = recovery;
        this.vault = vault;
        this.background = background;
        this.settings = settings;
        this.message = message;
        this.report = report;
        saving.stateProperty().addListener((_, before, now) -> {
            if (before.deleted().isPresent() != now.deleted().isPresent()) {
                sessions.load();
            }
            if (now instanceof SaveState.Saved) {
                rememberPlace();
            }
        });
    }

    /// Lists the vault and opens the remembered note, or shows the newest. A note opened meanwhile stays.
    public void start() {
        var last = settings.get(noteKey).map(name -> vault.root().resolve(name));
        background.submit("notebook-start", () -> last.filter(Files::isRegularFile),
                // Which is the newest is known last.
                remembered -> sessions.load(
                        () -> remembered.filter(_ -> requests == 0).ifPresent(path -> {
                            TextPlace.parse(settings.get(caretKey, "")).ifPresent(place -> carets.put(path, place));
                            open(path);
                        }),
                        () -> sessions.newest().filter(_ -> requests == 0).ifPresent(this::showUnasked)),
                report);
    }

    /// As [#start], for the second of two notes: the remembered one, or none.
    void startBeside() {
        settings.get(noteKey).filter(name -> !name.isEmpty()).map(name -> vault.root().resolve(name))
                .ifPresent(last -> background.submit("notebook-start", () -> Files.isRegularFile(last), there -> {
                    if (there && requests == 0) {
                        TextPlace.parse(settings.get(caretKey, "")).ifPresent(place -> carets.put(last, place));
                        showUnasked(last);
                    }
                }, report));
    }

    OpenNote note() {
        return note;
    }

    /// Opens a note. One that is open in the other place is shown there.
    public void open(Path path) {
        if (isOpen(path)) {
            stay(true);
        } else if (!isElsewhere(path)) {
            open(path, true, caretIn(path), () -> {});
        }
    }

    /// Shows a note that the user did not choose. It takes no keys until the user does.
    private void showUnasked(Path path) {
        if (notes.elsewhere(note, path).isPresent()) {
            return;
        }
        open(path, false, caretIn(path), () -> {});
    }

    /// Makes the other place the active one, if the note is open there.
    private boolean isElsewhere(Path path) {
        var other = notes.elsewhere(note, path);
        other.ifPresent(notes::activate);
        return other.isPresent();
    }

    private ToIntFunction<String> caretIn(Path path) {
        var place = Optional.ofNullable(carets.get(path));
        return text -> place.map(known -> known.in(text)).orElse(OptionalInt.empty())
                .orElseGet(() -> WritingPlace.of(text));
    }

    /// Opens the note a snippet or card came from.
    ///
    /// @param line 1-based
    /// @param jump puts the caret on a line of the open note
    public void openAt(Path path, int line, IntConsumer jump) {
        if (isOpen(path)) {
            stay(true);
            jump.accept(line);
        } else if (isElsewhere(path)) {
            jump.accept(line);
        } else {
            open(path, true, WritingPlace::of, () -> jump.accept(line));
        }
    }

    /// Opens a session that was just begun.
    ///
    /// @param caret where the caret goes in the text; asked off the FX thread
    void openNew(Path path, ToIntFunction<String> caret, Runnable then) {
        if (isElsewhere(path)) {
            then.run();
            return;
        }
        open(path, true, caret, () -> {
            sessions.load();
            then.run();
            note.insertTypeAhead();
        });
    }

    void openNewest() {
        sessions.newest().ifPresent(this::showUnasked);
    }

    /// Saves the open note and closes it, so that its file can be deleted. If it cannot be saved, it stays open.
    void leave(Runnable then) {
        saving.flush(failure -> {
            if (failure.isPresent()) {
                report.accept(failure.get().error());
                return;
            }
            requests++;
            reading.cancel();
            saving.closed();
            note.close();
            then.run();
            note.insertTypeAhead();
        });
    }

    /// Closes a note whose file is deleted; its text is in the recovery folder. The newest one is shown.
    public void closeDeleted() {
        saving.flush(failure -> {
            if (failure.isPresent()) {
                return;
            }
            saving.closed();
            note.close();
            sessions.load(() -> {
                if (notes.isFirst(note) && note.chosenProperty().get().isEmpty()) {
                    openNewest();
                }
            }, () -> {});
        });
    }

    /// Saves what is open and remembers the place, before the window closes.
    ///
    /// @param done whether all is safe, so that it may close
    public void close(Consumer<Boolean> done) {
        var typed = note.typeAheadProperty().get();
        if (typed.isEmpty()) {
            saveAndStop(done);
            return;
        }
        // It waits for a note that is not shown any more.
        var wanted = note.chosenProperty().get().orElse(vault.notes().resolve("typed.md"));
        background.submit("notebook-type-ahead", () -> recovery.keep(wanted, typed), _ -> {
            note.typeAheadProperty().set("");
            saveAndStop(done);
        }, failure -> {
            report.accept(failure);
            done.accept(false);
        });
    }

    private void saveAndStop(Consumer<Boolean> done) {
        saving.flush(failure -> {
            rememberPlace();
            if (failure.isEmpty()) {
                saving.stop();
            }
            done.accept(failure.isEmpty());
        });
    }

    boolean isOpen(Path path) {
        return note.path().filter(path::equals).isPresent();
    }

    private void open(Path path, boolean asked, ToIntFunction<String> caret, Runnable then) {
        long request = ++requests;
        rememberPlace();
        saving.saveNow();
        choose(Optional.of(path), asked);
        reading = background.submit("notebook-open", () -> read(path, caret),
                read -> show(request, read, then),
                failure -> {
                    stay(false);
                    report.accept(failure);
                    sessions.load();
                });
    }

    /// The open note stays; the one that was being read is not shown.
    ///
    /// @param asked whether because the user chose the open one
    private void stay(boolean asked) {
        requests++;
        reading.cancel();
        choose(note.path(), asked);
    }

    /// What was typed for a note that is not shown after all goes to the recovery folder.
    private void choose(Optional<Path> wanted, boolean asked) {
        var before = note.chosenProperty().get();
        var typed = note.choose(wanted, asked);
        if (!typed.isEmpty()) {
            before.ifPresent(path -> background.submit("notebook-type-ahead-" + requests,
                    () -> recovery.keep(path, typed),
                    copy -> message.show(path.getFileName() + " was not opened; what you typed is in "
                            + recovery.nameOf(copy)),
                    report));
        }
    }

    /// A note with the words that could not be saved into it.
    private record Read(OpenNote.Prepared prepared, Optional<UnsavedText> unsaved) {}

    private Read read(Path path, ToIntFunction<String> caret) {
        var prepared = note.prepare(path, caret);
        return new Read(prepared, recovery.unsavedOf(prepared.file()));
    }

    private void show(long request, Read read, Runnable then) {
        // Including what was typed while the other note was read.
        saving.flush(failure -> {
            if (request != requests) {
                return;
            }
            failure.ifPresent(f -> report.accept(f.error()));
            if (failure.filter(f -> !f.copied()).isPresent()) {
                stay(false);
                return;
            }
            var file = read.prepared().file();
            saving.opened(file);
            note.show(read.prepared());
            saving.shown(read.unsaved());
            rememberPlace();
            then.run();
            note.insertTypeAhead();
        });
    }

    /// No note is to be opened here at the next start.
    void forgetPlace() {
        settings.put(noteKey, "");
        settings.put(caretKey, "");
    }

    private void rememberPlace() {
        note.path().ifPresent(path -> {
            settings.put(noteKey, vault.relativeName(path));
            int caret = note.caret();
            // A caret before the first letter was not placed by the user.
            var place = caret > 0 ? Optional.of(TextPlace.of(note.text(), caret)) : Optional.<TextPlace>empty();
            settings.put(caretKey, place.map(TextPlace::toString).orElse(""));
            place.ifPresent(known -> carets.put(path, known));
        });
    }
}
