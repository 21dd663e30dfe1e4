package app.primed.quiz.io.anki;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The header of a text file: `#separator:tab`, `#html:true`, `#guid column:1` …
///
/// @param lines the number of header lines
/// @param length their number of characters, including line endings
/// @param separator the separator, if there is one in the header
/// @param html whether the fields are HTML, if the header says so
/// @param guid the 1-based column, 0 if there is none; likewise the other columns
/// @see <a href="https://docs.ankiweb.net/importing/text-files.html#file-headers">Anki's manual, File Headers</a>
record AnkiHeader(
        int lines, int length, Optional<Character> separator, Optional<Boolean> html, String tags, String notetype,
        String deck, int guid, int notetypeColumn, int deckColumn, int tagsColumn) {
    private static final Map<String, Character> SEPARATORS = Map.of(
            "comma", ',', "semicolon", ';', "tab", '\t', "space", ' ', "pipe", '|', "colon", ':');

    static AnkiHeader read(String text) {
        var header = new AnkiHeader(0, 0, Optional.empty(), Optional.empty(), "", "", "", 0, 0, 0, 0);
        var at = 0;
        while (at < text.length()) {
            var end = text.indexOf('\n', at);
            var next = end < 0 ? text.length() : end + 1;
            var line = text.substring(at, end < 0 ? next : end);
            line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (at == 0 && line.startsWith("tags:")) {
                line = "#" + line;
            }
            if (!line.startsWith("#")) {
                break;
            }
            at = next;
            var colon = line.indexOf(':');
            header = (colon < 0 ? header : header.with(line.substring(1, colon), line.substring(colon + 1))).to(at);
        }
        return header;
    }

    private AnkiHeader to(int end) {
        return new AnkiHeader(
                lines + 1, end, separator, html, tags, notetype, deck, guid, notetypeColumn, deckColumn, tagsColumn);
    }

    private AnkiHeader with(String key, String value) {
        var name = key.strip().toLowerCase(Locale.ROOT);
        var word = value.strip();
        var number = word.matches("\\d{1,4}") ? Integer.parseInt(word) : 0;
        return new AnkiHeader(
                lines, length,
                name.equals("separator") ? separator(value).or(() -> separator) : separator,
                name.equals("html") && Set.of("true", "false").contains(word.toLowerCase(Locale.ROOT))
                        ? Optional.of(word.equalsIgnoreCase("true"))
                        : html,
                name.equals("tags") ? word : tags,
                name.equals("notetype") ? word : notetype,
                name.equals("deck") ? word : deck,
                name.equals("guid column") ? number : guid,
                name.equals("notetype column") ? number : notetypeColumn,
                name.equals("deck column") ? number : deckColumn,
                name.equals("tags column") ? number : tagsColumn);
    }

    private static Optional<Character> separator(String value) {
        if (value.length() == 1 && SEPARATORS.containsValue(value.charAt(0))) {
            return Optional.of(value.charAt(0));
        }
        return Optional.ofNullable(SEPARATORS.get(value.strip().toLowerCase(Locale.ROOT)));
    }

    /// The separator of the header, or else the first common one in the first row.
    char separatorFor(String fields) {
        var first = fields.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst().orElse("");
        return separator.orElseGet(
                () -> List.of('\t', '|', ';', ',', ':').stream().filter(c -> first.indexOf(c) >= 0).findFirst()
                        .orElse('\t'));
    }

    /// Whether a column (1-based) is not a field of the note.
    boolean special(int column) {
        return column == guid || column == notetypeColumn || column == deckColumn || column == tagsColumn;
    }
}
