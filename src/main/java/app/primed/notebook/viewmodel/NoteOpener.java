package app.primed.notebook.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/// Opens notes. What is open is saved first; if not even a copy of it can be kept, it stays.
public final class NoteOpener {
    private static final String NOTE = "notebook.note";
    private static final String CARET = "notebook.caret";
    private static final long LONG_MILLIS = 600;

    private final OpenNote note;
    private final SessionList sessions;
    private final AutoSave saving;
    private final Vault vault;
    private final Background background;
    private final Settings settings;
    private final StatusMessage message;
    private final Consumer<? super Throwable> report;
    private Background.Job longOpening = () -> {};
    private String openingWords = "";
    private long requests;

    NoteOpener(
            OpenNote note, SessionList sessions, AutoSave saving, Vault vault, Background background,
            Settings settings, StatusMessage message, Consumer<? super Throwable> report) {
        this.note = note;
        this.sessions = sessions;
        this.saving = saving;
        this.vault = vault;
        this.background = background;
        this.settings = settings;
        this.message = message;
        this.report = report;
        saving.stateProperty().addListener((_, before, now) -> {
            if (before.deleted().isPresent() != now.deleted().isPresent()) {
                sessions.load();
            }
        });
    }

    /// Lists the vault and opens the remembered note, or the newest. A note opened meanwhile stays.
    public void start() {
        var last = settings.get(NOTE).map(name -> vault.root().resolve(name));
        background.submit("notebook-start", () -> last.filter(Files::isRegularFile),
                // Which is the newest is known last.
                remembered -> sessions.load(
                        () -> remembered.filter(_ -> requests == 0)
                                .ifPresent(path -> open(path, (int) settings.get(CARET, 0))),
                        () -> sessions.newest().filter(_ -> requests == 0).ifPresent(this::open)),
                report);
    }

    public void open(Path path) {
        open(path, 0);
    }

    private void open(Path path, int caret) {
        if (!isOpen(path)) {
            open(path, _ -> caret, () -> {});
        }
    }

    /// Opens the note a snippet or card came from.
    ///
    /// @param line 1-based
    /// @param jump puts the caret on a line of the open note
    public void openAt(Path path, int line, IntConsumer jump) {
        if (isOpen(path)) {
            jump.accept(line);
        } else {
            open(path, _ -> 0, () -> jump.accept(line));
        }
    }

    /// Opens a session that was just begun.
    ///
    /// @param caret where the caret goes in the text
    void openNew(Path path, ToIntFunction<String> caret, Runnable then) {
        open(path, caret, () -> {
            sessions.load();
            then.run();
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
            sessions.load(() -> sessions.newest().ifPresent(this::open), () -> {});
        });
    }

    /// Saves what is open and remembers the place, before the window closes.
    ///
    /// @param done whether all is safe, so that it may close
    public void close(Consumer<Boolean> done) {
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

    private void open(Path path, ToIntFunction<String> caret, Runnable then) {
        long request = ++requests;
        rememberPlace();
        saving.saveNow();
        announce(path);
        background.submit("notebook-open", () -> note.prepare(path), prepared -> show(request, prepared, caret, then),
                failure -> {
                    opened();
                    report.accept(failure);
                    sessions.load();
                });
    }

    private void show(
            long request, OpenNote.Prepared prepared, ToIntFunction<String> caret, Runnable then) {
        // Including what was typed while the other note was read.
        saving.flush(failure -> {
            if (request != requests) {
                return;
            }
            opened();
            failure.ifPresent(f -> report.accept(f.error()));
            if (failure.filter(f -> !f.copied()).isPresent()) {
                return;
            }
            var file = prepared.file();
            saving.opened(file);
            note.show(prepared, caret.applyAsInt(file.text()));
            settings.put(NOTE, vault.relativeName(file.path()));
            then.run();
        });
    }

    /// A note of ten million characters takes seconds; the window says so and stays usable meanwhile.
    private void announce(Path path) {
        opened();
        openingWords = "Opening " + path.getFileName() + "…";
        longOpening = background.later("notebook-opening", LONG_MILLIS, () -> message.show(openingWords));
    }

    private void opened() {
        longOpening.cancel();
        message.hide(openingWords);
    }

    private void rememberPlace() {
        note.path().ifPresent(path -> {
            settings.put(NOTE, vault.relativeName(path));
            settings.put(CARET, note.caret());
        });
    }
}
