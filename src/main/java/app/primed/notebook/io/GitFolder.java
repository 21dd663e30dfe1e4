package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// The `.git` of a repository's working tree, as far as listing and watching files needs it. Reads only.
public final class GitFolder {
    /// How deep the names of branches go, as in `refs/heads/people/name`.
    private static final int REF_FOLDERS = 6;
    private static final int MOST_FOLDERS = 200;

    private final Path root;
    private final Path git;
    private @Nullable DirCache index;

    private GitFolder(Path root, Path git) {
        this.root = root;
        this.git = git;
    }

    /// The repository whose root a folder is. In a submodule and a linked working tree, `.git` is a file that names the
    /// real folder.
    static Optional<GitFolder> of(Path root) {
        var git = root.resolve(".git");
        try {
            if (Files.isDirectory(git)) {
                return Files.exists(git.resolve("HEAD")) ? Optional.of(new GitFolder(root, git)) : Optional.empty();
            }
            return Files.isRegularFile(git)
                    ? Optional.of(Files.readString(git).strip()).filter(words -> words.startsWith("gitdir:"))
                            .map(words -> new GitFolder(root, root.resolve(words.substring(7).strip())))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// The folders in which git writes whenever the status of a working tree may be another: where `HEAD`, `index` and the
    /// branches are. Empty where there is no repository.
    ///
    /// @param inside a folder of the working tree
    public static List<Path> statusFolders(Path inside) {
        FxThreadGuard.check();
        for (Path above = inside; above != null; above = above.getParent()) {
            var found = of(above);
            if (found.isPresent()) {
                return found.get().statusFolders();
            }
        }
        return List.of();
    }

    private List<Path> statusFolders() {
        var folders = new LinkedHashSet<Path>();
        folders.add(git.normalize());
        folders.add(shared().normalize());
        try (var refs = Files.walk(shared().resolve("refs"), REF_FOLDERS)) {
            refs.filter(Files::isDirectory).limit(MOST_FOLDERS).forEach(each -> folders.add(each.normalize()));
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(GitFolder.class.getName()).log(System.Logger.Level.DEBUG, "branches of " + root, e);
        }
        return List.copyOf(folders);
    }

    /// The repository's own rules, which are not committed.
    Path exclude() {
        return shared().resolve("info/exclude");
    }

    /// A linked working tree shares all but its index with the repository.
    private Path shared() {
        try {
            var common = git.resolve("commondir");
            return Files.exists(common) ? git.resolve(Files.readString(common).strip()) : git;
        } catch (IOException | InvalidPathException e) {
            return git;
        }
    }

    /// Whether git tracks the file, or anything in the folder.
    boolean tracks(Path path) {
        var name = root.relativize(path).toString().replace('\\', '/');
        var tracked = index();
        return tracked.findEntry(name) >= 0 || tracked.getEntriesWithin(name).length > 0;
    }

    private DirCache index() {
        var read = index;
        if (read == null) {
            try {
                read = DirCache.read(git.resolve("index").toFile(), FS.DETECTED);
            } catch (IOException | RuntimeException e) {
                // A newer or damaged index: then the rules alone decide.
                System.getLogger(GitFolder.class.getName()).log(System.Logger.Level.DEBUG, "index of " + root, e);
                read = DirCache.newInCore();
            }
            index = read;
        }
        return read;
    }
}
