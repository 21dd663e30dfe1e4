package app.primed.search.model;

/// Somebody named in the notes.
///
/// @param handle as written
/// @param lines how many lines are theirs, about
public record Person(String handle, int lines) {}
