package app.primed.notebook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Notes of sessions: our own, and real ones where they stand beside the project.
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
        var notes = new ArrayList<Path>();
        for (var gold : gold()) {
            try (var files = Files.walk(gold.notes())) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(notes::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return notes;
    }
}
