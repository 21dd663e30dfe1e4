package app.primed.markdown;

/// Control characters that change the direction of text, made visible: with them one name could read as another.
public final class DirectionMarks {
    private static final String CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    private static final String[] NAMES = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"};

    private DirectionMarks() {}

    public static boolean is(int character) {
        return character >= 0x202a && character <= 0x2069 && CONTROLS.indexOf(character) >= 0;
    }

    public static boolean in(String text) {
        return text.codePoints().anyMatch(DirectionMarks::is);
    }

    /// The text with each such character as its name: `‹RLO›`.
    public static String show(String text) {
        if (!in(text)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (is(c)) {
                shown.append('‹').append(NAMES[CONTROLS.indexOf(c)]).append('›');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
