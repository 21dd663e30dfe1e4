package app.primed.tour;

import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// A walk through the screens on a copy of a vault, without a display.
public final class Tour {
    private Tour() {}

    /// Runs the tour.
    ///
    /// @param shown the vault; only a copy of it is used
    /// @param out the folder for the screenshots; created if it does not exist
    /// @return the exit code
    /// @throws UserFacingException if the vault cannot be copied or the screenshots cannot be written
    public static int run(Vault shown, Path out) {
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory("primed-tour");
            var copy = scratch.resolve(shown.name());
            copy(shown.notes(), copy.resolve("notes"));
            copy(shown.quizzes(), copy.resolve("quizzes"));
            Files.deleteIfExists(new Vault(copy).reviews());
            Files.createDirectories(out);
            Display.useHeadless();
            Platform.startup(() -> Platform.setImplicitExit(false));
            var settings = scratch.resolve("settings.json");
            Files.writeString(settings, "{\"theme\": \"dark\"}");
            var window = new TourWindow(new Vault(copy), settings, out, System.out);
            new TourWalk(window).walk();
            window.close();
            return 0;
        } catch (IOException e) {
            throw new UserFacingException("The tour could not use its folders: " + SafeFile.reason(e) + ".",
                    "Check that " + out + " is writable and the disk is not full.", e);
        } finally {
            discard(scratch);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void discard(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            System.getLogger(TourWindow.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + folder, e);
        }
    }
}
