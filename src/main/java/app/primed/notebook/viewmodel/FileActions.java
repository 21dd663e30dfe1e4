package app.primed.notebook.viewmodel;

import app.primed.notebook.io.FileChange;
import app.primed.notebook.io.FileOperations;
import app.primed.platform.Background;
import app.primed.platform.SerialTaskQueue;
import app.primed.platform.Vault;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is done with notes and folders as files, and its undo. What is unsaved is saved first; the open note follows
/// where it is renamed or moved.
public final class FileActions {
    private static final int MAX_UNDO = 50;
    private static final int MAX_DETAILS = 20;
    private static final long SHOWN_MILLIS = 15_000;

    private final Vault vault;
    private final FileOperations operations;
    private final OpenNotes notes;
    private final SideBySide panes;
    private final SessionList sessions;
    private final FileTree tree;
    private final WriteAccess access;
    private final Background background;
    private final SerialTaskQueue queue;
    private final Consumer<? super Throwable> report;
    private final BiConsumer<Path, Path> moved;
    private final Deque<Done> undoStack = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper("");

    /// @param reopen the note that was open when it was deleted
    private record Done(FileChange change, String words, Optional<Path> reopen) {}

    /// @param moved receives both paths of a note or folder that has another place now, before the open note follows
    FileActions(
            Vault vault, FileOperations operations, OpenNotes notes, SideBySide panes, SessionList sessions,
            FileTree tree, WriteAccess access, Background background, Consumer<? super Throwable> report,
            BiConsumer<Path, Path> moved) {
        this.vault = vault;
        this.operations = operations;
        this.notes = notes;
        this.panes = panes;
        this.sessions = sessions;
        this.tree = tree;
        this.access = access;
        this.background = background;
        this.queue = new SerialTaskQueue(background, "notebook-files");
        this.report = report;
        this.moved = moved;
        notes.panes().forEach(pane -> pane.note().pathProperty().subscribe(path -> {
            // It was renamed, here or outside.
            if (path.isPresent() && sessions.listedProperty().get() && !sessions.contains(path.get())) {
                sessions.load();
            }
        }));
    }

    /// What was done last, for some seconds, while it can be undone.
    public ReadOnlyObjectProperty<Optional<String>> doneProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Which notes had links rewritten by it, a line each; empty for none.
    public ReadOnlyStringProperty detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Creates an empty note and opens it.
    ///
    /// @param created receives its path inside the vault
    public void newNote(String folder, Consumer<String> created) {
        run(() -> operations.createNote(tree.file(folder), "Untitled"), change -> {
            panes.open(change.path());
            created.accept(tree.path(change.path()));
        });
    }

    /// Creates a folder.
    ///
    /// @param created receives its path inside the vault
    public void newFolder(String parent, Consumer<String> created) {
        run(() -> operations.createFolder(tree.file(parent), "New folder"),
                change -> created.accept(tree.path(change.path())));
    }

    /// Gives a note or folder another name.
    ///
    /// @param renamed receives its new path inside the vault
    public void rename(String path, String name, Consumer<String> renamed) {
        var open = notes.files();
        run(() -> operations.rename(tree.file(path), name, open),
                change -> renamed.accept(tree.path(change.moves().getFirst().to())));
    }

    /// Moves notes and folders into a folder.
    ///
    /// @param moved receives the new path of the first of them
    public void move(List<String> paths, String folder, Consumer<String> moved) {
        var open = notes.files();
        run(() -> operations.move(paths.stream().map(tree::file).toList(), tree.file(folder), open),
                change -> change.moves().stream().findFirst().ifPresent(move -> moved.accept(tree.path(move.to()))));
    }

    /// Copies a note beside itself, and opens the copy.
    public void duplicate(String path) {
        run(() -> operations.duplicate(tree.file(path)), change -> panes.open(change.path()));
    }

    /// Moves notes and folders to the trash.
    public void delete(List<String> paths) {
        var files = paths.stream().map(tree::file).toList();
        withoutOpenNote(files, closed -> submit(() -> operations.delete(files), change -> {
            add(new Done(change, words(change), closed));
            sessions.load(() -> {
                if (closed.isPresent()) {
                    panes.openNewestIfNone();
                }
            }, () -> {});
            tree.reload();
        }, () -> closed.ifPresent(panes::open)));
    }

    /// Undoes the last of these operations that is not undone yet. A note that was written into since stays.
    public void undo() {
        var last = undoStack.peek();
        if (last == null || !access.mayWrite() || queue.isBusy()) {
            return;
        }
        saved(() -> submit(() -> {
            operations.checkUndo(last.change());
            return last;
        }, this::undo, () -> {
            undoStack.remove(last);
            shown.set(Optional.empty());
        }));
    }

    private void undo(Done last) {
        var created = last.change() instanceof FileChange.Created(var path, _) ? List.of(path) : List.<Path>of();
        withoutOpenNote(created, closed -> {
            var open = notes.files();
            submit(() -> {
                operations.undo(last.change(), open);
                return last.change();
            }, _ -> {
                undoStack.remove(last);
                shown.set(Optional.empty());
                if (last.change() instanceof FileChange.Moved(var moves, _)) {
                    moves.reversed().forEach(move -> moved.accept(move.to(), move.from()));
                }
                notes.moved();
                notes.check();
                sessions.load(() -> {
                    if (closed.isPresent()) {
                        panes.openNewestIfNone();
                    }
                }, () -> {});
                tree.reload();
                last.reopen().ifPresent(panes::open);
            }, () -> closed.ifPresent(panes::open));
        });
    }

    /// What an undo would undo; empty if there is nothing.
    public Optional<String> undoable() {
        return Optional.ofNullable(undoStack.peek()).map(Done::words);
    }

    /// Runs work once all is saved, and the open note is closed if it is one of these files or in one of them.
    ///
    /// @param then receives the note that was closed
    private void withoutOpenNote(List<Path> files, Consumer<Optional<Path>> then) {
        if (!access.mayWrite()) {
            return;
        }
        saved(() -> panes.leave(files, then));
    }

    private <C extends FileChange> void run(Callable<C> work, Consumer<C> then) {
        if (access.mayWrite()) {
            saved(() -> submit(work, change -> {
                if (change instanceof FileChange.Moved(var moves, _)) {
                    moves.forEach(move -> moved.accept(move.from(), move.to()));
                }
                notes.moved();
                notes.check(); // Links of the open note may have been rewritten.
                if (!(change instanceof FileChange.Moved(var moves, _) && moves.isEmpty())) {
                    add(new Done(change, words(change), Optional.empty()));
                }
                sessions.load();
                tree.reload();
                then.accept(change);
            }, () -> {}));
        }
    }

    private void saved(Runnable then) {
        notes.flush(failure -> failure.ifPresentOrElse(f -> report.accept(f.error()), then));
    }

    private <C> void submit(Callable<C> work, Consumer<C> done, Runnable failed) {
        queue.submit(work, done, failure -> {
            report.accept(failure);
            sessions.load();
            tree.reload();
            failed.run();
        });
    }

    private void add(Done done) {
        undoStack.push(done);
        if (undoStack.size() > MAX_UNDO) {
            undoStack.removeLast();
        }
        details.set(details(done.change()));
        shown.set(Optional.of(done.words()));
        background.later("notebook-files-shown", SHOWN_MILLIS, () -> shown.set(Optional.empty()));
    }

    private String words(FileChange change) {
        return switch (change) {
            case FileChange.Created(var path, _) -> "Created " + path.getFileName();
            case FileChange.Moved(var moves, var links) -> moved(moves) + (links.isEmpty()
                    ? ""
                    : "; " + counted(links.stream().mapToInt(FileChange.Rewritten::links).sum(), "link")
                            + " changed in " + counted(links.size(), "note"));
            case FileChange.Deleted(var trashed, int files) -> "Moved "
                    + named(trashed, each -> each.from()) + (files > 0 ? " (" + counted(files, "file") + ")" : "")
                    + (trashed.stream().allMatch(each -> each.onDesktop())
                            ? " to the trash"
                            : " to .primed/trash");
        };
    }

    /// The notes whose links were rewritten, a line each; empty for none.
    private String details(FileChange change) {
        return change instanceof FileChange.Moved(_, var links)
                ? links.stream().limit(MAX_DETAILS)
                        .map(each -> vault.relativeName(each.file()) + ": " + counted(each.links(), "link"))
                        .collect(Collectors.joining("\n", "", links.size() > MAX_DETAILS ? "\n…" : ""))
                : "";
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private String moved(List<FileChange.Move> moves) {
        if (moves.isEmpty()) {
            return "";
        }
        var first = moves.getFirst();
        var folder = first.to().resolveSibling("").normalize();
        return first.from().resolveSibling(first.to().getFileName()).equals(first.to())
                ? "Renamed " + first.from().getFileName() + " to " + first.to().getFileName()
                : "Moved " + named(moves, FileChange.Move::from) + " to "
                        + (vault.notes().equals(folder) ? "the top folder" : String.valueOf(folder.getFileName()));
    }

    private static <T> String named(List<T> all, Function<T, Path> path) {
        return all.size() == 1 ? String.valueOf(path.apply(all.getFirst()).getFileName()) : all.size() + " items";
    }
}
