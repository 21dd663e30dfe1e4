package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The folders of a vault that hold no note yet and could: those that are empty. Slow.
public final class NoteFolders {
    private NoteFolders() {}

    /// The empty folders; none if the vault cannot be walked. Hidden folders are left out.
    public static List<Path> empty(Vault vault) {
        FxThreadGuard.check();
        var root = vault.notes();
        var empty = new ArrayList<Path>();
        if (!Files.isDirectory(root)) {
            return empty;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                /// The folder just entered, until something is found in it.
                private @Nullable Path entered;

                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    entered = null;
                    var name = String.valueOf(folder.getFileName());
                    if (!folder.equals(root) && (name.startsWith(".") || name.equals("node_modules"))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    entered = folder;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    entered = null;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                    if (folder.equals(entered) && !folder.equals(root)) {
                        empty.add(folder);
                    }
                    entered = null;
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            System.getLogger(NoteFolders.class.getName()).log(System.Logger.Level.DEBUG, "not walked: " + root, e);
        }
        return empty;
    }
}
