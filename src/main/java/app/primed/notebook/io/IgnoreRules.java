package app.primed.notebook.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// What git leaves out in a folder: the rules of its `.gitignore`, then of the folders above it up to the repository's
/// root, of `.git/info/exclude` and of the user's own file. The innermost rule that matches decides. Needs no installed
/// git. A `.gitignore` counts outside a repository, too: the folder may be a download of one.
final class IgnoreRules {
    private static final System.Logger LOG = System.getLogger(IgnoreRules.class.getName());

    private final Path folder;
    private final IgnoreNode rules;
    private final @Nullable IgnoreRules outer;
    private final Optional<GitFolder> repository;

    private IgnoreRules(Path folder, IgnoreNode rules, @Nullable IgnoreRules outer, Optional<GitFolder> repository) {
        this.folder = folder;
        this.rules = rules;
        this.outer = outer;
        this.repository = repository;
    }

    /// The rules for a folder, with those of the folders around it that belong to the same repository.
    ///
    /// @param folder absolute. If git ignores the folder itself, only its own rules count: who opens it wants to see it
    static IgnoreRules of(Path folder) {
        var inner = new ArrayDeque<Path>();
        for (Path at = folder; at != null; at = at.getParent()) {
            inner.push(at);
            if (GitFolder.of(at).isPresent()) {
                return within(folder, inner);
            }
        }
        return none(folder).inside(folder);
    }

    private static IgnoreRules within(Path folder, ArrayDeque<Path> fromRoot) {
        var rules = none(folder);
        for (var at : fromRoot) {
            if (!at.equals(fromRoot.peek()) && rules.leavesOut(at, true)) {
                return none(folder).inside(folder);
            }
            rules = rules.inside(at);
        }
        return rules;
    }

    private static IgnoreRules none(Path folder) {
        return new IgnoreRules(folder, new IgnoreNode(), null, Optional.empty());
    }

    /// The rules in a folder directly below. A repository inside another has only its own.
    IgnoreRules inside(Path below) {
        var nested = GitFolder.of(below);
        var around = nested.map(git -> ofRepository(below, git)).orElse(this);
        var own = below.resolve(".gitignore");
        return Files.isRegularFile(own) ? new IgnoreRules(below, parse(own), around, around.repository) : around;
    }

    private static IgnoreRules ofRepository(Path root, GitFolder git) {
        var users = new IgnoreRules(root, parse(usersFile(root)), null, Optional.of(git));
        return new IgnoreRules(root, parse(git.exclude()), users, Optional.of(git));
    }

    /// Whether git ignores a file or folder. What is committed is not ignored, whatever the rules say.
    boolean leavesOut(Path path, boolean isFolder) {
        for (IgnoreRules at = this; at != null; at = at.outer) {
            var name = at.folder.relativize(path).toString().replace('\\', '/');
            var decided = at.rules.checkIgnored(name, isFolder);
            if (decided != null) {
                return decided && !isTracked(path);
            }
        }
        return false;
    }

    /// Whether git tracks the file, or anything in the folder.
    boolean isTracked(Path path) {
        return repository.filter(git -> git.tracks(path)).isPresent();
    }

    private static IgnoreNode parse(Path file) {
        var rules = new IgnoreNode();
        if (Files.isRegularFile(file)) {
            try (var in = Files.newInputStream(file)) {
                rules.parse(file.toString(), in);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "rules not read: " + file, e);
            }
        }
        return rules;
    }

    /// `core.excludesFile`, or where git looks without it.
    private static Path usersFile(Path root) {
        var home = Path.of(System.getProperty("user.home"));
        var config = System.getenv("XDG_CONFIG_HOME");
        var usual = (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
                .resolve("git/ignore");
        try {
            var own = new FileBasedConfig(null, home.resolve(".gitconfig").toFile(), FS.DETECTED);
            own.load();
            var named = own.getString("core", null, "excludesFile");
            return named == null
                    ? usual
                    : named.startsWith("~/") ? home.resolve(named.substring(2)) : root.resolve(named);
        } catch (IOException | ConfigInvalidException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "git's settings not read", e);
            return usual;
        }
    }
}
