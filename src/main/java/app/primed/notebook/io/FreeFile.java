package app.primed.notebook.io;

import app.primed.notebook.model.FileName;
import app.primed.platform.FxThreadGuard;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// New files that take no other file's place.
final class FreeFile {
    private FreeFile() {}

    /// Creates an empty file, so that no other program can use its name meanwhile: `Day 1.md`, or `Day 1 2.md` if that
    /// name is taken.
    static Path create(Path path) throws IOException {
        FxThreadGuard.check();
        Files.createDirectories(path.toAbsolutePath().getParent());
        var name = String.valueOf(path.getFileName());
        var free = path;
        for (int number = 2;; number++) {
            try {
                return Files.createFile(free);
            } catch (FileAlreadyExistsException e) {
                free = path.resolveSibling(FileName.stem(name) + " " + number + FileName.ending(name));
            }
        }
    }
}
