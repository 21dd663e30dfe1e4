package app.primed.notebook.model;

/// Where the caret goes in a note that is opened for the first time.
public final class WritingPlace {
    private static final String FRONT_MATTER = "---\n";
    private static final String UNDERLINE = "={3,}\\s*|-{3,}\\s*";
    /// Two lines are looked at, of which no heading is longer than so many characters.
    private static final int MOST = 1_000;

    private WritingPlace() {}

    /// The first free line below the first words, or else the end. Words there join no paragraph, above or below: it is
    /// below a heading or another blank line, and a heading or a blank line follows. Never before a heading, which the
    /// first key would destroy.
    ///
    /// @return an offset in the text
    public static int of(String text) {
        int at = text.startsWith(FRONT_MATTER) ? Math.max(0, text.indexOf("\n" + FRONT_MATTER) + 1) : 0;
        if (at > 0) {
            at += FRONT_MATTER.length();
        }
        boolean words = false;
        boolean apart = false;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            boolean blank = text.substring(at, end < 0 ? text.length() : end).isBlank();
            if (end < 0) {
                return text.length();
            }
            if (blank && words && apart && isApart(text, end + 1)) {
                return at;
            }
            words |= !blank;
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
