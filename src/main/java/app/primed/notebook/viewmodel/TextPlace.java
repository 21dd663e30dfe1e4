package app.primed.notebook.viewmodel;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The caret's place in a text, with what identifies that text: in another text the offset is in the middle of
/// some word.
///
/// @param caret offset in the text
/// @param length of the text, in characters
/// @param hash of the text
record TextPlace(int caret, int length, int hash) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}) of (\\d{1,9}) ([0-9a-f]{1,8})");

    static TextPlace of(String text, int caret) {
        return new TextPlace(caret, text.length(), text.hashCode());
    }

    /// Reads what [#toString()] wrote; empty for anything else.
    static Optional<TextPlace> parse(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(new TextPlace(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
                        Integer.parseUnsignedInt(match.group(3), 16)))
                : Optional.empty();
    }

    /// The caret, if this is the text it was in.
    OptionalInt in(String text) {
        return caret <= length && text.length() == length && text.hashCode() == hash
                ? OptionalInt.of(caret)
                : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return caret + " of " + length + " " + Integer.toHexString(hash);
    }
}
