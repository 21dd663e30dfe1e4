package app.primed.stepper.model;

/// A Python program to run.
///
/// @param name of its file, or the note and line it is in
/// @param source its text
/// @param input what `input()` reads, line by line
/// @param audit how strictly it is audited
public record Program(String name, String source, String input, AuditMode audit) {
    public Program(String name, String source) {
        this(name, source, "");
    }

    public Program(String name, String source, String input) {
        this(name, source, input, AuditMode.NONE);
    }
}
