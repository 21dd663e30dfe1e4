package app.primed.notebook.model;

import java.nio.file.Path;

/// A line of a note that links to another note.
///
/// @param line 1-based
public record Backlink(Path note, int line, String text) {}
