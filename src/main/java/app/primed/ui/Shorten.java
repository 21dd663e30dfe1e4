package app.primed.ui;

/// Makes long text fit where only so many characters have room.
final class Shorten {
    private Shorten() {}

    /// The text on one line, with `…` in place of what is beyond `most` characters.
    static String end(String text, int most) {
        var line = text.replace('\n', ' ');
        return line.length() <= most ? line : line.substring(0, Math.max(0, most - 1)) + "…";
    }
}
