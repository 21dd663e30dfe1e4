package app.primed.ui;

import app.primed.ui.TimelineModel.Kind;
import app.primed.ui.TimelineViewport.Bar;
import java.util.ArrayList;
import java.util.List;

/// Merges the bars of many lanes into one row. At each pixel it shows RUNNING if any lane runs, and below it SUSPENDED
/// if any is suspended, else CREATED, else CLOSED. Its cost is the number of visible bars or of pixels, whichever is
/// smaller.
final class GroupBars {
    private static final int KINDS = Kind.values().length;

    private final TimelineViewport view;
    private final int width;
    /// For each kind, the change in the number of lanes in it at each pixel.
    private final int[][] more;
    /// For each pixel, the steps in which any lane runs.
    private final double[] runs;

    private GroupBars(TimelineViewport view) {
        this.view = view;
        width = Math.max(1, (int) Math.ceil(view.width()));
        more = new int[KINDS][width + 1];
        runs = new double[width];
    }

    static List<Bar> of(TimelineViewport view, TimelineModel timeline, List<Integer> lanes) {
        var bars = new GroupBars(view);
        for (var lane : lanes) {
            bars.add(timeline.lane(lane));
        }
        return bars.drawn();
    }

    private void add(TimelineModel.Lane lane) {
        var first = TimelineModel.firstAfter(lane.bars(), lane::to, (int) Math.floor(view.from()));
        var end = TimelineModel.firstAfter(lane.bars(), lane::from, (int) Math.ceil(view.to()) - 1);
        if (end - first <= 2 * width) {
            for (var bar = first; bar < end; bar++) {
                add(lane.kind(bar), view.x(lane.from(bar)), view.x(lane.to(bar)));
            }
        } else {
            for (var bar : view.bars(lane)) {
                for (var kind : Kind.values()) {
                    if (bar.shares().has(kind)) {
                        add(kind, bar.x(), bar.x() + bar.width() * (bar.single() ? 1 : 0.5));
                    }
                }
            }
        }
    }

    private void add(Kind kind, double left, double right) {
        var from = (int) Math.clamp(Math.floor(left), 0, width - 1);
        var to = (int) Math.clamp(Math.ceil(right), from + 1, width);
        more[kind.ordinal()][from]++;
        more[kind.ordinal()][to]--;
        if (kind == Kind.RUNNING) {
            for (var pixel = from; pixel < to; pixel++) {
                runs[pixel] += Math.min(right, pixel + 1) - Math.max(left, pixel);
            }
        }
    }

    private List<Bar> drawn() {
        var drawn = new ArrayList<Bar>();
        var now = new int[KINDS];
        for (var pixel = 0; pixel < width; pixel++) {
            for (var kind = 0; kind < KINDS; kind++) {
                now[kind] += more[kind][pixel];
            }
            var shares = shares(now, runs[pixel]);
            var last = drawn.isEmpty() ? null : drawn.getLast();
            if (shares.quarters().isEmpty()) {
                continue;
            }
            if (last != null && last.x() + last.width() == pixel && last.shares().equals(shares)) {
                drawn.set(drawn.size() - 1, new Bar(last.x(), last.width() + 1, shares, shares.whole()));
            } else {
                drawn.add(new Bar(pixel, 1, shares, shares.whole()));
            }
        }
        return drawn;
    }

    private static StateShares shares(int[] now, double runs) {
        var steps = new double[KINDS];
        for (var kind : List.of(Kind.PLAIN, Kind.SUSPENDED, Kind.CREATED, Kind.CLOSED)) {
            if (now[kind.ordinal()] > 0) {
                steps[kind.ordinal()] = Math.max(0.01, 1 - runs);
                break;
            }
        }
        if (now[Kind.RUNNING.ordinal()] > 0) {
            steps[Kind.RUNNING.ordinal()] = Math.max(0.01, runs);
        }
        if (steps[Kind.RUNNING.ordinal()] >= 0.99) {
            return StateShares.of(Kind.RUNNING);
        }
        return StateShares.of(steps, steps[0] + steps[1] + steps[2] + steps[3] + steps[4]);
    }
}
