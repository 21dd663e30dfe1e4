package app.primed.stepper.model;

/// Python to run.
///
/// @param name what the user calls it: a file's name, or the note and line it is in
/// @param source its text
/// @param input what `input()` reads, line by line
/// @param audit how strictly it is watched
public record Program(String name, String source, String input, AuditMode audit) {
    public Program(String name, String source) {
        this(name, source, "");
    }

    public Program(String name, String source, String input) {
        this(name, source, input, AuditMode.NONE);
    }
}
