package app.primed.ui;

import app.primed.ui.TimelineModel.Kind;
import java.util.Arrays;
import java.util.List;

/// The states shown in one pixel column of a lane, in quarters from its top.
///
/// If a column covers several states, each gets a quarter, however short it was, so that none is lost. The remaining
/// quarters go to the states that are furthest below their share of the steps. The order is always RUNNING, SUSPENDED,
/// CREATED, CLOSED, so that states differ by position as well as colour.
///
/// @param quarters the state of each quarter from the top; fewer than four leave the rest empty
record StateShares(List<Kind> quarters) {
    static final int PARTS = 4;
    private static final List<Kind> FROM_TOP = List.of(
            Kind.PLAIN, Kind.RUNNING, Kind.SUSPENDED, Kind.CREATED, Kind.CLOSED);

    /// A column with one state.
    static StateShares of(Kind kind) {
        return new StateShares(List.of(kind, kind, kind, kind));
    }

    /// @param steps the number of steps of each kind, by its ordinal; above 0 if it occurs at all
    /// @param all the total number of steps
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

    /// Whether one state fills the column.
    boolean whole() {
        return quarters.size() == PARTS && quarters.getFirst() == quarters.getLast();
    }

    boolean has(Kind kind) {
        return quarters.contains(kind);
    }
}
