package app.primed.notebook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Notes of sessions: our own and, where they stand beside the project, real ones; all of these only with `-Pfull`.
public final class Corpus {
    private static final Path OWN = Path.of("src/test/resources/app/primed/notebook/sessions");
    private static final Path REAL = Path.of("../shared/corpus");

    private Corpus() {}

    /// What a careful reader finds in some of the notes.
    ///
    /// @param file lines of sections, attributions, questions, arguments and Python, note by note
    /// @param notes the folder that the notes' names are relative to
    public record Gold(Path file, Path notes) {}

    public static List<Gold> gold() {
        var all = new ArrayList<>(List.of(new Gold(OWN.resolve("gold.json"), OWN)));
        if (Files.isDirectory(REAL)) {
            all.add(new Gold(REAL.resolve("gold/dev.json"), REAL.resolve("notes")));
        }
        return all;
    }

    public static List<Path> all() {
        var folders = Boolean.getBoolean("primed.full") ? gold() : gold().subList(0, 1);
        return folders.stream().flatMap(gold -> in(gold.notes())).toList();
    }

    private static Stream<Path> in(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
