package app.primed.stepper.model;

import java.nio.file.Path;
import java.util.Optional;

/// A Python program to run.
///
/// @param name of its file, or the note and line it is in
/// @param source its text
/// @param input what `input()` reads, line by line
/// @param audit how strictly it is audited
/// @param folder where it may import modules and read files, and where it runs; empty for a program that is not in a file
public record Program(String name, String source, String input, AuditMode audit, Optional<Path> folder) {
    public Program(String name, String source, String input, AuditMode audit) {
        this(name, source, input, audit, Optional.empty());
    }

    /// The program of a file, which may use what is beside it. A folder that contains the user's own is not opened
    /// to it.
    public static Program of(Path file, String source) {
        var folder = file.toAbsolutePath().normalize().getParent();
        var home = Path.of(System.getProperty("user.home")).toAbsolutePath();
        return new Program(String.valueOf(file.getFileName()), source, "", AuditMode.NONE,
                Optional.ofNullable(folder).filter(f -> !home.startsWith(f)));
    }

    public Program(String name, String source) {
        this(name, source, "");
    }

    public Program(String name, String source, String input) {
        this(name, source, input, AuditMode.NONE);
    }
}
