package app.primed.notebook.io;

import app.primed.notebook.model.FileName;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.Trash;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Creates, renames, moves, duplicates and deletes notes and folders. Nothing is ever overwritten, and earlier versions
/// of a note follow it. Slow: for `Background`.
public final class FileOperations {
    private static final String CHECK = "Check the folder's permissions, then try again.";

    private final Vault vault;
    private final Trash trash;
    private final VersionHistory history;
    private final LinkUpdater links;

    public FileOperations(Vault vault, Trash trash, VersionHistory history) {
        this.vault = vault;
        this.trash = trash;
        this.history = history;
        links = new LinkUpdater(vault);
    }

    /// Creates an empty note under the first free name.
    ///
    /// @throws UserFacingException if it cannot be created; so for all operations
    public FileChange.Created createNote(Path folder, String name) {
        try {
            return new FileChange.Created(FreeFile.create(folder.resolve(FileName.noteName(name, ""))), "");
        } catch (IOException e) {
            throw failure("create a note in", folder, e, CHECK);
        }
    }

    /// Creates a folder under the first free name.
    public FileChange.Created createFolder(Path folder, String name) {
        FxThreadGuard.check();
        for (int number = 1;; number++) {
            var path = folder.resolve(number == 1 ? name : name + " " + number);
            try {
                Files.createDirectories(folder);
                return new FileChange.Created(Files.createDirectory(path), "");
            } catch (FileAlreadyExistsException e) {
                // The next number is tried.
            } catch (IOException e) {
                throw failure("create a folder in", folder, e, CHECK);
            }
        }
    }

    /// Gives a note or folder another name. A note keeps its ending unless the new name has one.
    ///
    /// @param open the open notes, which follow when they or a folder above them is renamed
    public FileChange.Moved rename(Path path, String name, List<NoteFile> open) {
        FxThreadGuard.check();
        var old = String.valueOf(path.getFileName());
        var fresh = Files.isDirectory(path) || !FileName.isNote(old) ? name.strip() : FileName.noteName(name, old);
        FileName.problem(fresh).ifPresent(problem -> {
            throw new UserFacingException("Could not rename " + shown(path) + ". " + problem, "Choose another name.");
        });
        var to = path.resolveSibling(fresh);
        var names = links.names();
        move(path, to, open);
        var move = new FileChange.Move(path, to);
        return new FileChange.Moved(List.of(move), links.follow(List.of(move), names, open));
    }

    /// Moves notes and folders into a folder. If one of them cannot be moved, those before it are moved back.
    ///
    /// @param open as for [#rename]
    public FileChange.Moved move(List<Path> paths, Path folder, List<NoteFile> open) {
        var moves = new ArrayList<FileChange.Move>();
        var names = links.names();
        try {
            for (var path : paths) {
                if (folder.startsWith(path)) {
                    throw new UserFacingException("Could not move " + shown(path) + " into itself.",
                            "Choose another folder.");
                }
                var to = folder.resolve(path.getFileName());
                if (!to.equals(path)) {
                    move(path, to, open);
                    moves.add(new FileChange.Move(path, to));
                }
            }
        } catch (UserFacingException e) {
            for (var done : moves.reversed()) {
                move(done.to(), done.from(), open);
            }
            throw e;
        }
        var rewritten = moves.isEmpty() ? List.<FileChange.Rewritten>of() : links.follow(moves, names, open);
        return new FileChange.Moved(List.copyOf(moves), rewritten);
    }

    /// Copies a note beside itself: `Day 1 copy.md`.
    public FileChange.Created duplicate(Path note) {
        FxThreadGuard.check();
        var name = String.valueOf(note.getFileName());
        try {
            var bytes = Files.readAllBytes(note);
            var copy = FreeFile.create(
                    note.resolveSibling(FileName.stem(name) + " copy" + FileName.ending(name)));
            SafeFile.write(copy, bytes);
            return new FileChange.Created(copy, latin(bytes));
        } catch (IOException e) {
            throw failure("duplicate", note, e, CHECK);
        }
    }

    /// Moves notes and folders to the trash. If one of them cannot be moved, those before it are restored.
    public FileChange.Deleted delete(List<Path> paths) {
        var trashed = new ArrayList<Trash.Trashed>();
        int files = 0;
        try {
            for (var path : paths) {
                int within = NoteFolders.countFiles(path);
                trashed.add(trash.put(path));
                files += within;
            }
        } catch (UserFacingException e) {
            trashed.reversed().forEach(trash::restore);
            throw e;
        }
        return new FileChange.Deleted(List.copyOf(trashed), files);
    }

    /// Refuses an undo that would take away what somebody has put there since.
    public void checkUndo(FileChange change) {
        FxThreadGuard.check();
        if (change instanceof FileChange.Created(var path, var content) && Files.exists(path)) {
            try {
                boolean same = Files.isDirectory(path)
                        ? NoteFolders.isEmpty(path)
                        : latin(Files.readAllBytes(path)).equals(content);
                if (!same) {
                    throw new UserFacingException(
                            shown(path) + " was not undone: it was changed since it was created.",
                            "To be rid of it, select it in the files and press Delete.");
                }
            } catch (IOException e) {
                throw failure("look at", path, e, CHECK);
            }
        }
    }

    /// Each byte as one character, so that any content can be compared.
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Undoes a change. What was created goes to the trash.
    public void undo(FileChange change, List<NoteFile> open) {
        switch (change) {
            case FileChange.Created(var path, _) -> trash.put(path);
            case FileChange.Moved(var moves, var rewritten) -> {
                rewritten.forEach(each -> links.undo(each, moves, open));
                moves.reversed().forEach(each -> move(each.to(), each.from(), open));
            }
            case FileChange.Deleted(var trashed, _) -> trashed.reversed().forEach(trash::restore);
        }
    }

    private void move(Path from, Path to, List<NoteFile> open) {
        FxThreadGuard.check();
        try {
            NoteFile.Move work = () -> move(from, to);
            for (var note : open) {
                if (note.path().startsWith(from)) {
                    var now = new FileChange.Move(from, to).follow(note.path());
                    var rest = work;
                    work = () -> note.move(now, rest);
                }
            }
            work.run();
            history.moved(from, to);
        } catch (FileAlreadyExistsException e) {
            throw new UserFacingException("Could not move " + shown(from) + ": there is already a "
                    + to.getFileName() + " in " + shown(to.resolveSibling("").normalize()) + ".",
                    "Choose another name or folder.", e);
        } catch (IOException e) {
            throw failure("move", from, e, "It is still in its place. " + CHECK);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            throw new java.nio.file.NoSuchFileException(from.toString());
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        if (!from.equals(to) && Files.exists(to) && Files.isSameFile(from, to)) {
            // Only the case differs, on a system that does not tell cases apart: a plain move would do nothing.
            var between = from.resolveSibling(".primed-" + from.getFileName());
            Files.move(from, between);
            Files.move(between, to);
        } else {
            Files.move(from, to);
        }
    }

    private String shown(Path path) {
        return path.equals(vault.root()) ? vault.name() : vault.relativeName(path);
    }

    private UserFacingException failure(String tried, Path path, IOException e, String remedy) {
        return new UserFacingException(
                "Could not " + tried + " " + shown(path) + ": " + SafeFile.reason(e) + ".", remedy, e);
    }
}
