package app.primed.notebook.view;

/// Something that can be done to the open note's text, for the palette.
///
/// @param words what it does
/// @param keys the keys that do it in the text, as people read them; empty where there are none
public record EditorAction(String label, String keys, Runnable action) {}
