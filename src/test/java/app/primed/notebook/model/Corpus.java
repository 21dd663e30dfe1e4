package app.primed.notebook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Real notes that stand beside the project on the machines it is built on; tests that read them are skipped elsewhere.
public final class Corpus {
    private static final Path ROOT = Path.of("..", "shared", "corpus");

    private Corpus() {}

    public static Path gold() {
        return there(ROOT.resolve("gold").resolve("dev.json"));
    }

    public static Path notes() {
        return there(ROOT.resolve("notes"));
    }

    public static List<Path> all() {
        try (var files = Files.walk(notes())) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path there(Path path) {
        var found = Files.exists(path) ? path : Path.of("..").resolve(path);
        Assumptions.assumeTrue(Files.exists(found), "the corpus is not beside this project");
        return found;
    }
}
