package app.primed.ui;

import app.primed.ui.TimelineModel.Grouping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which rows of a timeline are shown: its grouping, filter, pinned lanes and collapsed groups. The rows are cached
/// until one of these, or the timeline's lanes, change.
final class TimelineRowSelection {
    private final List<Integer> pinned = new ArrayList<>();
    private final Set<String> toggled = new HashSet<>();
    private Optional<Grouping> grouping = Optional.empty();
    private String filter = "";
    private boolean aliveOnly;
    private boolean changed = true;
    private int lanes = -1;
    private Optional<List<Integer>> alive = Optional.empty();
    private TimelineRows rows = new TimelineRows(TimelineModel.NONE, TimelineRows.Filter.ALL);

    /// Clears pins and toggled groups for another timeline.
    void reset() {
        pinned.clear();
        toggled.clear();
        changed = true;
    }

    void setGrouping(Optional<Grouping> by) {
        grouping = by;
        toggled.clear();
        changed = true;
    }

    void setFilter(String text) {
        filter = text;
        changed = true;
    }

    void setAliveOnly(boolean only) {
        aliveOnly = only;
        changed = true;
    }

    boolean isAliveOnly() {
        return aliveOnly;
    }

    void togglePin(int lane) {
        if (!pinned.remove((Integer) lane)) {
            pinned.add(lane);
        }
        changed = true;
    }

    boolean isPinned(int lane) {
        return pinned.contains(lane);
    }

    void toggleGroup(String name) {
        if (!toggled.remove(name)) {
            toggled.add(name);
        }
        changed = true;
    }

    TimelineRows rows() {
        return rows;
    }

    /// Updates the rows.
    ///
    /// @return whether they changed
    boolean update(TimelineModel timeline, int step) {
        var lanesNow = timeline.threads() + timeline.objects();
        var aliveNow = aliveOnly && step >= 0 ? Optional.of(timeline.alive(step)) : Optional.<List<Integer>>empty();
        if (!changed && lanesNow == lanes && aliveNow.equals(alive)) {
            return false;
        }
        rows = new TimelineRows(timeline, new TimelineRows.Filter(grouping, filter, pinned, toggled, aliveNow));
        lanes = lanesNow;
        alive = aliveNow;
        changed = false;
        return true;
    }
}
