package app.primed.notebook.io;

import app.primed.notebook.io.LeftOut.Reason;
import app.primed.notebook.model.SessionTemplate;
import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Visits a vault's folders and collects its notes.
final class VaultWalk extends SimpleFileVisitor<Path> {
    /// Where tools put what they made from other files. Committed ones are somebody's notes all the same.
    private static final Set<String> BUILD_OUTPUTS = Set.of(
            "target", "build", "dist", "out", "_site", "_build", "venv", "__pycache__", "site-packages",
            "bower_components");
    private static final String NODE_MODULES = "node_modules";
    private static final System.Logger LOG = System.getLogger(VaultWalk.class.getName());

    final List<FoundFile> notes = new ArrayList<>();
    final List<Path> folders = new ArrayList<>();
    final List<LeftOut> leftOut = new ArrayList<>();
    private final Path top;
    private final WalkProgress progress;
    private final Deque<IgnoreRules> rules = new ArrayDeque<>();

    VaultWalk(Vault vault, WalkProgress progress) {
        this.top = vault.notes();
        this.progress = progress;
    }

    /// The notes among files of folders that belong to the vault.
    static List<FoundFile> find(Vault vault, Collection<Path> files) {
        var walk = new VaultWalk(vault, WalkProgress.NONE);
        var rules = new HashMap<Path, IgnoreRules>();
        rules.put(walk.top, IgnoreRules.of(walk.top));
        for (var file : files) {
            var folder = file.getParent();
            if (folder != null && folder.startsWith(walk.top)) {
                walk.rules.push(rules(folder, rules));
                walk.find(file);
                walk.rules.pop();
            }
        }
        return walk.notes;
    }

    private static IgnoreRules rules(Path folder, Map<Path, IgnoreRules> known) {
        var already = known.get(folder);
        if (already != null) {
            return already;
        }
        var up = folder.getParent();
        var here = up == null ? IgnoreRules.of(folder) : rules(up, known).inside(folder);
        known.put(folder, here);
        return here;
    }

    private void find(Path file) {
        try {
            var unused = visitFile(file, Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "gone: " + file, e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(top)) {
            rules.push(IgnoreRules.of(top));
        } else {
            if (name(folder).startsWith(".")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            var reason = reason(folder);
            if (reason != null) {
                return leaveOut(folder, reason);
            }
            rules.push(rules.element().inside(folder));
        }
        if (!progress.in(notes.size(), folder)) {
            throw new CancellationException("listing " + top + " was ended");
        }
        folders.add(folder);
        return FileVisitResult.CONTINUE;
    }

    private @Nullable Reason reason(Path folder) throws IOException {
        var name = name(folder);
        var here = rules.element();
        if (name.equals(NODE_MODULES) || BUILD_OUTPUTS.contains(name) && !here.isTracked(folder)) {
            return Reason.BUILD_OUTPUT;
        }
        if (here.leavesOut(folder, true)) {
            return Reason.GIT_IGNORES;
        }
        if (!isText(folder)) {
            return Reason.NAME;
        }
        // The target of a link inside the vault is listed at its own place.
        return Files.isSymbolicLink(folder) && folder.toRealPath().startsWith(top.toRealPath()) ? Reason.LINK : null;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        rules.pop();
        if (failure != null) {
            leaveOut(folder, Reason.UNREADABLE);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile() || !isNoteName(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (rules.element().leavesOut(file, false)) {
            return leaveOut(file, Reason.GIT_IGNORES);
        }
        if (!isText(file)) {
            return leaveOut(file, Reason.NAME);
        }
        if (isTemplate(file)) {
            return leaveOut(file, Reason.TEMPLATE);
        }
        var key = attributes.fileKey();
        notes.add(new FoundFile(file, new SafeFile.Stamp(
                attributes.size(), attributes.lastModifiedTime(), key == null ? "" : key.toString())));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(top)) {
            throw failure;
        }
        if (!(failure instanceof FileSystemLoopException) && Files.isDirectory(file) && !name(file).startsWith(".")) {
            return leaveOut(file, Reason.UNREADABLE);
        }
        return FileVisitResult.CONTINUE; // A link to nowhere or to a folder around it.
    }

    private FileVisitResult leaveOut(Path path, Reason reason) {
        leftOut.add(new LeftOut(path, reason));
        return FileVisitResult.SKIP_SUBTREE;
    }

    /// Whether the path can be written as text and found again by it.
    private static boolean isText(Path path) {
        try {
            return path.getFileSystem().getPath(path.toString()).equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// A template is no session of any day.
    private boolean isTemplate(Path file) {
        return SessionTemplate.isTemplate(top.relativize(file).toString().replace('\\', '/'));
    }

    /// Whether a file would be a note by its name alone.
    static boolean isNoteName(Path file) {
        var name = name(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
