package app.primed.notebook.model;

/// Where the caret goes in a note that is opened for the first time.
public final class WritingPlace {
    private static final String FRONT_MATTER = "---\n";

    private WritingPlace() {}

    /// The first free line below the first words, or else the end. Never before a heading, which the first key would
    /// destroy.
    ///
    /// @return an offset in the text
    public static int of(String text) {
        int at = text.startsWith(FRONT_MATTER) ? Math.max(0, text.indexOf("\n" + FRONT_MATTER) + 1) : 0;
        if (at > 0) {
            at += FRONT_MATTER.length();
        }
        boolean words = false;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            boolean blank = text.substring(at, end < 0 ? text.length() : end).isBlank();
            if (blank && words) {
                return at;
            }
            words |= !blank;
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return text.length();
    }
}
