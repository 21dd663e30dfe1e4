package app.primed.ui;

/// Where the parts of [Lanes] are, in pixels: names at the left, lanes one below the other, the scrubber beneath.
/// Few lanes stand apart, with room for what is said between them; many stand close and scroll.
///
/// @param lanes how many there are
/// @param scrolled pixels the lanes are scrolled up
record LaneLayout(double width, double height, int lanes, double scrolled) {
    static final double LEFT = 14;
    static final double KNOB = 20;
    private static final double NAMES = 110;
    private static final double RIGHT = 24;
    private static final double TOP = 24;
    private static final double BOTTOM = 34;
    private static final double CLOSEST = 22;
    private static final double FARTHEST = 58;
    private static final double TALLEST_BAR = 18;

    double left() {
        return NAMES;
    }

    double trackWidth() {
        return Math.max(20, width - NAMES - RIGHT);
    }

    double lanesTop() {
        return TOP;
    }

    double lanesHeight() {
        return Math.max(10, height - TOP - BOTTOM);
    }

    /// From one lane to the next.
    double lanePitch() {
        var between = Math.max(1, lanes - 1);
        return Math.clamp((lanesHeight() - TALLEST_BAR - 6) / between, CLOSEST, FARTHEST);
    }

    double barHeight() {
        return Math.min(TALLEST_BAR, lanePitch() - 6);
    }

    double laneY(int lane) {
        return TOP + 4 + lane * lanePitch() - scrolled;
    }

    /// How far the lanes can be scrolled.
    double mostScrolled() {
        return Math.max(0, lanes * lanePitch() + 4 - lanesHeight());
    }

    int firstLane() {
        return Math.max(0, (int) Math.floor((scrolled - 4) / lanePitch()));
    }

    int lastLane() {
        return Math.min(lanes - 1, (int) Math.ceil((scrolled + lanesHeight()) / lanePitch()));
    }

    boolean inSight(int lane) {
        return lane >= firstLane() && lane <= lastLane();
    }

    /// The lane at a height, -1 where there is none.
    int laneAt(double y) {
        if (y < TOP - 4 || y > TOP + lanesHeight()) {
            return -1;
        }
        var lane = (int) Math.floor((y - TOP + scrolled + (lanePitch() - barHeight()) / 2 - 4) / lanePitch());
        return lane >= 0 && lane < lanes ? lane : -1;
    }

    double scrubberY() {
        return height - BOTTOM / 2;
    }

    boolean onScrubber(double y) {
        return y > height - BOTTOM;
    }
}
