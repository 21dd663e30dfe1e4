package app.primed.notebook.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// The `.git` of a repository's working tree, as far as listing files needs it. Reads only.
final class GitFolder {
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
