package app.primed.notebook.model;

/// Where the caret goes in a note that is opened for the first time.
public final class WritingPlace {
    private static final String FRONT_MATTER = "---\n";
    private static final String UNDERLINE = "={3,}\\s*|-{3,}\\s*";
    /// Two lines are looked at, of which no heading is longer than so many characters.
    private static final int MOST = 1_000;
    /// A place further down, in rows of so many characters, would scroll the note's first words away.
    private static final int ROWS = 14;
    private static final int COLUMNS = 60;

    private WritingPlace() {}

    /// The first free line below the first words, or else the end; where these are out of sight while the note's first
    /// words are in sight, the end of the first line with words. Words there join no paragraph, above or below: it is
    /// below a heading or another blank line, and a heading or a blank line follows. Never before a heading, which the
    /// first key would destroy.
    ///
    /// @return an offset in the text
    public static int of(String text) {
        int at = text.startsWith(FRONT_MATTER) ? Math.max(0, text.indexOf("\n" + FRONT_MATTER) + 1) : 0;
        if (at > 0) {
            at += FRONT_MATTER.length();
        }
        int first = -1;
        int rows = (int) text.substring(0, at).lines().count();
        boolean apart = false;
        while (at < text.length()) {
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            boolean blank = text.substring(at, end).isBlank();
            if (next >= 0 && blank && first >= 0 && apart && isApart(text, end + 1)) {
                return at;
            }
            first = first < 0 && !blank ? end : first;
            rows += 1 + (end - at) / COLUMNS;
            if (first >= 0 && rows > ROWS) {
                return first;
            }
            if (next < 0) {
                break;
            }
            apart = blank || isHeading(text.substring(at, end));
            at = end + 1;
        }
        return text.length();
    }

    private static boolean isApart(String text, int next) {
        var lines = text.substring(next, Math.min(text.length(), next + MOST)).split("\n", 3);
        return lines[0].isBlank() || isHeading(lines[0]) || lines.length > 1 && lines[1].matches(UNDERLINE);
    }

    private static boolean isHeading(String line) {
        return line.matches("#{1,6}\\s.*|" + UNDERLINE);
    }
}
