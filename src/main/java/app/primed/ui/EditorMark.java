package app.primed.ui;

/// A range of a line of an editor with an extra style.
///
/// @param from index in the line
/// @param to index after the last character
/// @param style a style class
public record EditorMark(int from, int to, String style) {}
