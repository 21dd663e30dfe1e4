package app.primed.shell;

import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The sample to try: two days of notes and a quiz, written into a folder of the user's, dated so that they are recent.
public final class SampleVault {
    private static final List<String> NOTES = List.of("yesterday.md", "today.md");

    private SampleVault() {}

    /// Where it goes.
    static Path usualFolder() {
        return Path.of(System.getProperty("user.home"), "Primed sample");
    }

    /// Writes the sample unless the folder has something in it: then that is opened as it is.
    ///
    /// @return the folder
    /// @throws UserFacingException if it cannot be written
    public static Path create(Path folder, LocalDate today) {
        try {
            if (Files.isDirectory(folder)) {
                try (var inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        return folder;
                    }
                }
            }
            for (int i = 0; i < NOTES.size(); i++) {
                var day = today.minusDays(NOTES.size() - 1L - i);
                write(folder.resolve("notes").resolve(day + ".md"),
                        text(NOTES.get(i)).replace("{{date}}", day.toString()));
            }
            write(folder.resolve("quizzes/generators.json"), text("generators.json"));
            return folder;
        } catch (IOException e) {
            throw new UserFacingException("Could not write the sample into " + folder + ": " + SafeFile.reason(e) + ".",
                    "Check the folder's permissions, then try again.", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) throws IOException {
        try (var in = Objects.requireNonNull(SampleVault.class.getResourceAsStream("/app/primed/shell/sample/" + name),
                name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
