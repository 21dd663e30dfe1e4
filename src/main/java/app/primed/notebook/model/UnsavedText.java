package app.primed.notebook.model;

import java.nio.file.Path;

/// Words of a note that are in a recovery copy only.
///
/// @param text as an editor holds it
/// @param fileUnchanged whether the note's file is the one the words were typed into
public record UnsavedText(Path copy, String text, boolean fileUnchanged) {}
