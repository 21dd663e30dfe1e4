package app.primed.notebook.model;

/// Python of a note, to be stepped.
///
/// @param name what the user calls it: the note's name and line
/// @param code its text
/// @param notePath the note's path as the vault names it
/// @param line 1-based line of the note where the code starts
public record Snippet(String name, String code, String notePath, int line) {}
