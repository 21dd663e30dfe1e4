package app.primed.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The stretch of a timeline in sight, and what of it is drawn where. A step fills the place from its own number to
/// the next. Where steps are narrower than a pixel, one bar or arrow a pixel stands for all of them.
///
/// @param from the first step in sight, and a part of it
/// @param to the end of what is in sight, in steps
/// @param width pixels there are
record LaneView(double from, double to, double width) {
    /// Arrows nearer to each other than this, in pixels, are drawn as one.
    static final double ARROW_GAP = 7;

    /// A bar to draw, in pixels from the left.
    record Bar(double x, double width, Timeline.Kind kind) {}

    double x(double step) {
        return (step - from) * width / (to - from);
    }

    int stepAt(double x) {
        return (int) Math.floor(from + x * (to - from) / width);
    }

    /// Pixels a step takes.
    double pitch() {
        return width / (to - from);
    }

    /// What to draw of a lane: at most one bar a pixel, found by binary search.
    List<Bar> bars(Timeline.Lane lane) {
        var drawn = new ArrayList<Bar>();
        var bar = firstAfter(lane.bars(), lane::to, (int) Math.floor(from));
        while (bar < lane.bars() && lane.from(bar) < to) {
            var left = Math.max(0, x(lane.from(bar)));
            var right = Math.min(width, x(lane.to(bar)));
            drawn.add(new Bar(left, Math.max(1, right - left), lane.kind(bar)));
            bar = right - left >= 1 ? bar + 1 : Math.max(bar + 1, firstAfter(lane.bars(), lane::to, stepAt(left + 1)));
        }
        return drawn;
    }

    /// The arrows to draw, by number.
    List<Integer> arrows(Timeline timeline) {
        var drawn = new ArrayList<Integer>();
        var count = timeline.arrows();
        var arrow = firstAfter(count, timeline::arrowStep, (int) Math.floor(from) - 1);
        while (arrow < count && timeline.arrowStep(arrow) < to) {
            drawn.add(arrow);
            var step = timeline.arrowStep(arrow);
            var nextStep = (int) Math.ceil(step + ARROW_GAP / pitch());
            arrow = pitch() >= ARROW_GAP
                    ? arrow + 1
                    : Math.max(arrow + 1, firstAfter(count, timeline::arrowStep, nextStep - 1));
        }
        return drawn;
    }

    /// The first of `count` ascending numbers greater than `value`.
    static int firstAfter(int count, IntUnaryOperator numbers, int value) {
        var low = 0;
        var high = count;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (numbers.applyAsInt(middle) > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The view `by` times as narrow around a place that stays where it is.
    LaneView zoomed(double by, double aroundX, int length) {
        var around = from + aroundX * (to - from) / width;
        var span = Math.clamp((to - from) * by, Math.min(8, Math.max(1, length)), Math.max(1, length));
        var share = (around - from) / (to - from);
        return movedTo(around - span * share, span, length);
    }

    /// The same stretch, from another step on.
    LaneView panned(double steps, int length) {
        return movedTo(from + steps, to - from, length);
    }

    /// The view moved so that a step is in sight.
    LaneView showing(int step, int length) {
        if (step >= from && step + 1 <= to) {
            return this;
        }
        return movedTo(step - (to - from) / 3, to - from, length);
    }

    private LaneView movedTo(double start, double span, int length) {
        var first = Math.clamp(start, 0, Math.max(0, length - span));
        return new LaneView(first, first + span, width);
    }
}
