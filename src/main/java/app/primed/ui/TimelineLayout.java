package app.primed.ui;

/// The positions of the parts of a [TimelineView], in pixels: names at the left, rows below each other. A few rows are
/// spaced so that labels fit between them; many rows are dense and scroll.
///
/// @param rows the number of rows
/// @param stuck how many of the first rows do not scroll, if there is room
/// @param scrolled pixels scrolled down
/// @param longestName characters reserved for names
/// @param times whether a line of times is above the rows
record TimelineLayout(
        double width, double height, int rows, int stuck, double scrolled, int longestName, boolean times) {
    /// Minimum number of rows in the scrolling part.
    private static final int SCROLLING = 3;
    static final double FONT_SIZE = 11;
    /// The width of a character of the code font relative to its size.
    static final double CHARACTER = 0.6;
    static final int FEWEST_CHARACTERS = 12;
    static final int MOST_CHARACTERS = 22;
    private static final double PIN = 18;
    private static final double GAP = 12;
    private static final double RIGHT = 24;
    private static final double TOP = 22;
    private static final double TIMES = 12;
    private static final double CLOSEST = 20;
    private static final double FARTHEST = 58;
    private static final double TALLEST_BAR = 18;

    double fontSize() {
        return FONT_SIZE;
    }

    /// The left edge of names; the pin is to the left of it.
    double namesLeft() {
        return PIN;
    }

    int nameRoom() {
        return Math.clamp(longestName, FEWEST_CHARACTERS, MOST_CHARACTERS);
    }

    /// The left edge of the track.
    double left() {
        return namesLeft() + (nameRoom() * FONT_SIZE * CHARACTER + GAP);
    }

    double trackWidth() {
        return Math.max(20, width - left() - RIGHT);
    }

    double top() {
        return TOP + (times ? TIMES : 0);
    }

    double rowsHeight() {
        return Math.max(10, height - top());
    }

    /// The distance from one row to the next.
    double pitch() {
        var between = Math.max(1, rows - 1);
        return Math.clamp(
                (rowsHeight() - (TALLEST_BAR + 8)) / between, CLOSEST, FARTHEST);
    }

    double barHeight() {
        return Math.min(TALLEST_BAR, pitch() - 6);
    }

    /// How many rows do not scroll.
    int still() {
        var room = (int) Math.floor(rowsHeight() / pitch()) - SCROLLING;
        return mostScrolled() > 0 ? Math.clamp(stuck, 0, Math.max(0, room)) : 0;
    }

    /// The bottom of the rows that do not scroll.
    double stillBottom() {
        return still() == 0 ? top() - 2 : top() + still() * pitch();
    }

    double y(int row) {
        return top() + 4 + row * pitch() - (row < still() ? 0 : scrolled);
    }

    /// The maximum scroll offset.
    double mostScrolled() {
        return Math.max(0, 4 + (rows - 1) * pitch() + barHeight() + 4 - rowsHeight());
    }

    /// The first visible row of those that scroll.
    int firstRow() {
        return Math.clamp((int) Math.floor((scrolled - 4) / pitch()) + still(), still(), rows);
    }

    int lastRow() {
        return Math.min(rows - 1, (int) Math.ceil((scrolled + rowsHeight()) / pitch()));
    }

    boolean inSight(int row) {
        return row < still() || row >= firstRow() && row <= lastRow();
    }

    /// The row at a y coordinate, -1 if there is none.
    int rowAt(double y) {
        if (y < top() - 4 || y > top() + rowsHeight()) {
            return -1;
        }
        var moved = y < stillBottom() ? 0 : scrolled;
        var row = (int) Math.floor((y - top() + moved + (pitch() - barHeight()) / 2 - 4) / pitch());
        return row >= 0 && row < rows ? row : -1;
    }
}
