package app.primed.notebook.model;

/// A chat message that can be added to the note.
///
/// @param by the handle
/// @param words what was said
/// @param kind the section it goes to
/// @param selected whether it will be added
/// @param skipReason why it is not selected by default ("a command"); empty if it is
public record ChatEntry(String by, String words, SectionKind kind, boolean selected, String skipReason) {

    /// As written in the note.
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
