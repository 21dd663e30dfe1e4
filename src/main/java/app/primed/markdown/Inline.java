package app.primed.markdown;

import java.util.List;

/// A piece of a line of text.
public sealed interface Inline {

    /// How words are set off.
    enum Style {
        EMPHASIS,
        STRONG,
        STRIKETHROUGH,
        HIGHLIGHT,
        /// Between `%%`: for the writer's eyes only.
        PRIVATE
    }

    /// What Primed read about a line, as a sign beside its words.
    enum Mark {
        OPEN_QUESTION,
        ANSWERED_QUESTION,
        PRO,
        CON,
        TODO,
        DONE
    }

    record Text(String text) implements Inline {}

    record Code(String code) implements Inline {}

    record Styled(Style style, List<Inline> words) implements Inline {}

    /// @param target as written; see [LinkTarget] for what may be opened
    record Link(String target, List<Inline> words) implements Inline {}

    /// `[[note#heading|shown]]`.
    ///
    /// @param note its name or path, empty for this note
    /// @param heading empty for none
    record WikiLink(String note, String heading, String shown) implements Inline {}

    /// @param source as written
    /// @param width in pixels; 0 where the note does not say
    record Picture(String source, String alt, int width) implements Inline {}

    /// `#name`.
    record Tag(String name) implements Inline {}

    /// A person.
    record Handle(String name) implements Inline {}

    /// Something beside the words: when it was said, a property of the note.
    record Aside(String text) implements Inline {}

    /// The name of a generator's state, such as `GEN_SUSPENDED`.
    record State(String name) implements Inline {}

    record FootnoteReference(String label) implements Inline {}

    record Marked(Mark mark) implements Inline {}

    /// The end of a line.
    record Break() implements Inline {}
}
