package app.primed.notebook.model;

/// A message of a chat on its way into the note.
///
/// @param by the handle
/// @param words what was said
/// @param kind the section it goes to
/// @param taken whether it goes there
/// @param left why it is left out unless one takes it ("a command"); empty where nothing speaks against it
public record ChatEntry(String by, String words, SectionKind kind, boolean selected, String skipReason) {

    /// As it stands in the note.
    public String line() {
        return by + ": " + words;
    }

    public ChatEntry selected(boolean is) {
        return new ChatEntry(by, words, kind, is, skipReason);
    }

    public ChatEntry withKind(SectionKind other) {
        return new ChatEntry(by, words, other, selected, skipReason);
    }
}
