package app.primed.stepper.model;

/// Python to run.
///
/// @param name what the user calls it: a file's name, or the note and line it stands in
/// @param source its text
/// @param input what `input()` reads, line by line
public record Program(String name, String source, String input) {
    public Program(String name, String source) {
        this(name, source, "");
    }
}
