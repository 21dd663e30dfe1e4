package app.primed.notebook.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// The note `(carried from 2020 - 1 - 27)` at the end of an entry that an earlier session left open.
public final class CarriedFrom {
    private static final Pattern NOTE = Pattern.compile("\\(carried from ([^)]{1,20})\\)\\s*+$");

    private CarriedFrom() {}

    /// The day the entry was first written, as text.
    public static Optional<String> in(String words) {
        var m = NOTE.matcher(words);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /// The words without the note.
    public static String strip(String words) {
        var m = NOTE.matcher(words);
        return m.find() ? LineTail.without(words, m) : words;
    }
}
