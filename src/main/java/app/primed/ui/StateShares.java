package app.primed.ui;

import app.primed.ui.TimelineModel.Kind;
import java.util.Arrays;
import java.util.List;

/// How a column of a lane is parted among the states that lie in it, in quarters from its top.
///
/// The rule where a pixel holds more than one state: each that is there gets a quarter, however short it was, so that none is
/// lost; the quarters left go where most is missing to its share of the steps. RUNNING is always at the top, then SUSPENDED, CREATED
/// and CLOSED: what is in a column shows by place as well as by colour. Where nothing was, nothing is drawn.
///
/// @param quarters for each quarter from the top the state drawn there; fewer than four leave the rest empty
record StateShares(List<Kind> quarters) {
    static final int PARTS = 4;
    private static final List<Kind> FROM_TOP = List.of(
            Kind.PLAIN, Kind.RUNNING, Kind.SUSPENDED, Kind.CREATED, Kind.CLOSED);

    /// All of one.
    static StateShares of(Kind kind) {
        return new StateShares(List.of(kind, kind, kind, kind));
    }

    /// @param steps how many steps each kind took, by its ordinal; above 0 where it was there at all
    /// @param all how many steps there are
    static StateShares of(double[] steps, double all) {
        var parts = new int[steps.length];
        var given = 0;
        for (var kind = 0; kind < steps.length; kind++) {
            if (steps[kind] > 0) {
                parts[kind] = 1;
                given++;
            }
        }
        var there = Arrays.stream(steps).sum();
        var filled = given == 0 ? 0 : (int) Math.clamp(Math.round(there / all * PARTS), given, PARTS);
        for (; given < filled; given++) {
            var most = 0;
            for (var kind = 1; kind < steps.length; kind++) {
                if (steps[kind] / there * filled - parts[kind] > steps[most] / there * filled - parts[most]) {
                    most = kind;
                }
            }
            parts[most]++;
        }
        var quarters = new Kind[filled];
        var at = 0;
        for (var kind : FROM_TOP) {
            for (var n = 0; n < parts[kind.ordinal()] && at < quarters.length; n++) {
                quarters[at++] = kind;
            }
        }
        return new StateShares(List.of(quarters));
    }

    /// Whether one state fills it.
    boolean whole() {
        return quarters.size() == PARTS && quarters.getFirst() == quarters.getLast();
    }

    boolean has(Kind kind) {
        return quarters.contains(kind);
    }
}
