package app.primed.notebook.model;

/// Which characters of a note stand in inline code. Asked for one after the other, it looks at each line once.
final class InlineCode {
    private final SessionText source;
    private int number;
    private String prose = "";

    InlineCode(SessionText source) {
        this.source = source;
    }

    /// @param at offset of a character that is no space
    boolean contains(int at) {
        int line = source.lineAt(at);
        if (line != number) {
            number = line;
            prose = ProseMask.withoutCode(source.line(line).text());
        }
        return prose.charAt(at - source.line(line).start()) == ProseMask.MASK;
    }
}
