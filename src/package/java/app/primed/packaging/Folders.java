package app.primed.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/// Whole folders: emptied, listed, copied, measured.
final class Folders {
    private Folders() {}

    /// That folder, with nothing in it.
    static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    static List<Path> list(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    /// Copies a folder's content; permissions and links stay as they are.
    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /// The bytes of all files in it.
    static long size(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            long sum = 0;
            for (var each : all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList()) {
                sum += Files.size(each);
            }
            return sum;
        }
    }
}
