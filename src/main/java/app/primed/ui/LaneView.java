package app.primed.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The stretch of a timeline in sight, and what of it is drawn where. A step fills the place from its own number to
/// the next. Where steps are narrower than a pixel, one bar a pixel stands for all of them.
///
/// @param from the first step in sight, and a part of it
/// @param to the end of what is in sight, in steps
/// @param width pixels there are
record LaneView(double from, double to, double width) {
    /// Pixels an arrow needs on average for all to be drawn.
    static final double ARROW_GAP = 7;

    /// A bar to draw, in pixels from the left.
    ///
    /// @param dense whether it stands for many bars too narrow to draw
    record Bar(double x, double width, Timeline.Kind kind, boolean dense) {}

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

    /// What to draw of a lane: at most one bar a pixel, found by binary search. Bars narrower than a pixel are
    /// drawn together as one dense bar.
    List<Bar> bars(Timeline.Lane lane) {
        var drawn = new ArrayList<Bar>();
        var bar = firstAfter(lane.bars(), lane::to, (int) Math.floor(from));
        while (bar < lane.bars() && lane.from(bar) < to) {
            var left = Math.max(0, x(lane.from(bar)));
            var right = Math.min(width, x(lane.to(bar)));
            if (right - left >= 1) {
                drawn.add(new Bar(left, right - left, lane.kind(bar), false));
                bar++;
            } else {
                var pixel = Math.floor(left);
                addPixel(drawn, pixel, lane.kind(bar));
                bar = Math.max(bar + 1, firstAfter(lane.bars(), lane::to, stepAt(pixel + 1)));
            }
        }
        return drawn;
    }

    private static void addPixel(List<Bar> drawn, double pixel, Timeline.Kind kind) {
        var last = drawn.isEmpty() ? null : drawn.getLast();
        if (last != null && last.dense() && last.x() + last.width() >= pixel) {
            drawn.set(drawn.size() - 1, new Bar(last.x(), pixel + 1 - last.x(), last.kind(), true));
        } else {
            drawn.add(new Bar(pixel, 1, kind, true));
        }
    }

    /// The arrows to draw, by number. Where they would stand too close to be told apart only that of `step` is drawn.
    List<Integer> arrows(Timeline timeline, int step) {
        var first = firstAfter(timeline.arrows(), timeline::arrowStep, (int) Math.floor(from) - 1);
        var end = firstAfter(timeline.arrows(), timeline::arrowStep, (int) Math.ceil(to) - 1);
        if ((end - first) * ARROW_GAP <= width) {
            return IntStream.range(first, end).boxed().toList();
        }
        var now = firstAfter(timeline.arrows(), timeline::arrowStep, step - 1);
        return now < end && timeline.arrowStep(now) == step ? List.of(now) : List.of();
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
