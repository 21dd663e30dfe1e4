package app.primed.ui;

/// Shortens text to a number of characters.
final class Ellipsis {
    private Ellipsis() {}

    /// The text on one line, cut off with `…` after `most` characters.
    static String end(String text, int most) {
        var line = text.replace('\n', ' ');
        return line.length() <= most ? line : line.substring(0, Math.max(0, most - 1)) + "…";
    }

    /// The text on one line, with `…` in its middle, so that names with different ends (`worker #17`) stay distinct.
    static String middle(String text, int most) {
        var line = text.replace('\n', ' ');
        if (line.length() <= most) {
            return line;
        }
        var tail = Math.max(0, (most - 1) / 2);
        return line.substring(0, Math.max(0, most - 1 - tail)) + "…" + line.substring(line.length() - tail);
    }
}
