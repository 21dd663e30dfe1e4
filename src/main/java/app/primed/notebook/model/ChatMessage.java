package app.primed.notebook.model;

/// A message of a chat, as pasted.
///
/// @param by the handle, without `@`
/// @param words joined to one line
public record ChatMessage(String by, String words) {}
