package app.primed.notebook.model;

/// What became of a git command.
///
/// @param summary a plain sentence
/// @param words git's own, or empty
public record GitOutcome(boolean ok, String summary, String words) {}
