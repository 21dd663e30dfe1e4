package app.primed.notebook.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A list item or paragraph of a section with what is nested under it.
///
/// @param range its own lines and all that is nested
/// @param own its own lines, wrapped ones with it
/// @param indent columns before its marker or words
/// @param item whether it is a list item
/// @param text its words, wrapped lines joined by a space, without marker and box
/// @param task open or done for boxes, goals and TODOs
/// @param box offset of the character between `[` and `]`, or -1 where there is no box
/// @param by who said it, where the entry starts or ends with a handle
/// @param nested the entries below it
public record Entry(
        Range range, Range own, int indent, boolean item, String text, TaskState task, int box,
        Optional<Attribution> by,
        List<Entry> nested) {
    private static final Pattern QUOTE_MARK = Pattern.compile("^(?:>(?!>>)\\s*+)++");

    public int line() {
        return own.line();
    }

    /// Its words without the handle that opens or, under a quote, closes them, and without the quote's marks.
    public String said() {
        if (by.isEmpty() || !by.get().written()) {
            return unquoted(text);
        }
        if (by.get().trailing()) {
            int name = text.lastIndexOf(by.get().by());
            if (name < 0) {
                return unquoted(text);
            }
            var words = unquoted(text.substring(0, name));
            return words.substring(0, LineTail.closingDash(words));
        }
        int words = SpeakerLine.wordsIn(text);
        if (words > 0) {
            return text.substring(words);
        }
        int colon = text.indexOf(by.get().by());
        int from = colon + by.get().by().length();
        while (from < text.length() && ": >-–—".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(Math.min(from, text.length()));
    }

    /// What it asks and answers with `::` between.
    public Optional<CardSides> sides() {
        return by.isEmpty() ? CardSeparator.sides(text, item) : Optional.empty();
    }

    private static String unquoted(String words) {
        // Not the prompt of Python's shell.
        return words.startsWith(">") && !words.startsWith(">>>") ? QUOTE_MARK.matcher(words).replaceFirst("") : words;
    }

    /// Whether the entry or anything nested matches.
    boolean any(Predicate<Entry> such) {
        if (such.test(this)) {
            return true;
        }
        for (var below : nested) {
            if (below.any(such)) {
                return true;
            }
        }
        return false;
    }

    /// The entry and everything nested, outermost first.
    public java.util.stream.Stream<Entry> all() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(this), nested.stream().flatMap(Entry::all));
    }
}
