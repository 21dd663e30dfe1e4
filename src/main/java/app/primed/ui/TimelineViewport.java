package app.primed.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The visible part of a timeline and the pixels of its bars. A step takes the space from its own number to the next.
/// If steps are narrower than a pixel, one bar is drawn for all steps of a pixel.
///
/// @param from the first visible step, may be fractional
/// @param to the end of the visible part, in steps
/// @param width in pixels
record TimelineViewport(double from, double to, double width) {
    /// Average space per arrow, in pixels, below which arrows are not drawn.
    static final double ARROW_GAP = 7;

    /// The number of bars read at each end of a crowded pixel.
    private static final int LOOKED_AT = 8;

    /// A bar to draw; x is relative to the left of the track.
    ///
    /// @param single whether it is one bar of the lane; else it merges several that are narrower than a pixel
    record Bar(double x, double width, StateShares shares, boolean single) {}

    double x(double step) {
        return (step - from) * width / (to - from);
    }

    int stepAt(double x) {
        return (int) Math.floor(from + x * (to - from) / width);
    }

    /// The bars to draw for a lane: at most one a pixel, found by binary search. Bars narrower than a pixel are merged
    /// according to [StateShares], and equal neighbours become one bar.
    List<Bar> bars(TimelineModel.Lane lane) {
        var drawn = new ArrayList<Bar>();
        var free = 0.0;
        var bar = TimelineModel.firstAfter(lane.bars(), lane::to, (int) Math.floor(from));
        while (bar < lane.bars() && lane.from(bar) < to) {
            var left = Math.max(free, x(lane.from(bar)));
            var right = Math.min(width, x(lane.to(bar)));
            if (right - left >= 1) {
                drawn.add(new Bar(left, right - left, StateShares.of(lane.kind(bar)), true));
                free = right;
                bar++;
            } else {
                // Never over the bar drawn before, so that neither hides the other.
                var pixel = Math.max(Math.floor(left), free);
                var next = Math.max(bar + 1, TimelineModel.firstAfter(lane.bars(), lane::to, stepAt(pixel + 1)));
                addPixel(drawn, pixel, shares(lane, bar, next));
                free = pixel + 1;
                bar = next;
            }
        }
        return drawn;
    }

    /// The shares of one pixel. Only the bars near its ends are read: between its first and its last state an object
    /// only alternates between running and suspended, and plain code only comes and goes.
    private StateShares shares(TimelineModel.Lane lane, int first, int next) {
        if (next - first == 1) {
            return StateShares.of(lane.kind(first));
        }
        var steps = new double[TimelineModel.Kind.values().length];
        var looked = 0.0;
        for (var bar = first; bar < next; bar++) {
            if (bar == first + LOOKED_AT && next - bar > LOOKED_AT) {
                bar = next - LOOKED_AT;
            }
            steps[lane.kind(bar).ordinal()] += lane.to(bar) - lane.from(bar);
            var gap = bar + 1 < next ? Math.max(0, lane.from(bar + 1) - lane.to(bar)) : 0;
            looked += lane.to(bar) - lane.from(bar) + (bar == first + LOOKED_AT - 1 ? 0 : gap);
        }
        return StateShares.of(steps, looked);
    }

    private static void addPixel(List<Bar> drawn, double pixel, StateShares shares) {
        var last = drawn.isEmpty() ? null : drawn.getLast();
        if (last != null && !last.single() && last.x() + last.width() >= pixel && last.shares().equals(shares)) {
            drawn.set(drawn.size() - 1, new Bar(last.x(), pixel + 1 - last.x(), shares, false));
        } else {
            drawn.add(new Bar(pixel, 1, shares, false));
        }
    }

    /// The numbers of the arrows to draw: none if they are too close together.
    List<Integer> arrows(TimelineModel timeline) {
        var first = TimelineModel.firstAfter(timeline.arrows(), timeline::arrowStep, (int) Math.floor(from) - 1);
        var end = TimelineModel.firstAfter(timeline.arrows(), timeline::arrowStep, (int) Math.ceil(to) - 1);
        return (end - first) * ARROW_GAP <= width ? IntStream.range(first, end).boxed().toList() : List.of();
    }

    /// The arrow at a step.
    static Optional<TimelineModel.Arrow> arrowAt(TimelineModel timeline, int step) {
        var n = TimelineModel.firstAfter(timeline.arrows(), timeline::arrowStep, step - 1);
        return n < timeline.arrows() && timeline.arrowStep(n) == step
                ? Optional.of(timeline.arrow(n))
                : Optional.empty();
    }

    /// Zooms by a factor around an x coordinate that stays in place.
    TimelineViewport zoomed(double by, double aroundX, int length) {
        var around = from + aroundX * (to - from) / width;
        var span = Math.clamp((to - from) * by, Math.min(8, Math.max(1, length)), Math.max(1, length));
        var share = (around - from) / (to - from);
        return movedTo(around - span * share, span, length);
    }

    /// Pans by a number of steps.
    TimelineViewport panned(double steps, int length) {
        return movedTo(from + steps, to - from, length);
    }

    /// Pans so that a step is visible.
    TimelineViewport showing(int step, int length) {
        if (step >= from && step + 1 <= to) {
            return this;
        }
        return movedTo(step - (to - from) / 3, to - from, length);
    }

    private TimelineViewport movedTo(double start, double span, int length) {
        var first = Math.clamp(start, 0, Math.max(0, length - span));
        return new TimelineViewport(first, first + span, width);
    }
}
