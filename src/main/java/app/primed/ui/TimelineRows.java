package app.primed.ui;

import app.primed.ui.TimelineModel.Grouping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The rows of a timeline: the main thread first, then pinned lanes, other threads, and objects, grouped or not. A
/// folded group is one row for all its lanes.
final class TimelineRows {
    /// Larger groups are folded by default.
    static final int OPEN_GROUP = 8;

    /// Filter and grouping of lanes.
    ///
    /// @param by the grouping, empty for none
    /// @param filter text that the name of a lane or its group must contain, in any case; empty for all
    /// @param pinned lanes that always stay at the top
    /// @param turned groups whose default (folded or open) was toggled
    /// @param alive if present, the only objects to show besides pinned ones
    record Filter(
            Optional<Grouping> by, String filter, List<Integer> pinned, Set<String> turned,
            Optional<List<Integer>> alive) {
        static final Filter ALL = new Filter(Optional.empty(), "", List.of(), Set.of(), Optional.empty());
    }

    sealed interface Row {}

    /// @param member whether it belongs to the open group above it
    /// @param task if lanes are grouped by task and this one is alone in its task, the task's name; else empty
    record LaneRow(int lane, boolean pinned, boolean member, String task) implements Row {}

    /// @param lanes the lanes of its objects that pass the filter
    record GroupRow(String name, List<Integer> lanes, boolean folded) implements Row {}

    private final List<Row> rows = new ArrayList<>();
    /// For each object the number of its row plus one; 0 for none.
    private final int[] rowOfObject;
    private final Map<Integer, Integer> rowOfThread = new HashMap<>();
    private final int stuck;

    TimelineRows(TimelineModel timeline, Filter choice) {
        rowOfObject = new int[timeline.objects()];
        var wanted = choice.filter().strip().toLowerCase(Locale.ROOT);
        var pinned = new LinkedHashSet<Integer>();
        if (timeline.threads() > 0) {
            pinned.add(-1);
        }
        pinned.addAll(choice.pinned());
        pinned.removeIf(lane -> !exists(timeline, lane));
        pinned.forEach(lane -> add(new LaneRow(lane, choice.pinned().contains(lane), false, "")));
        stuck = rows.size();
        for (var thread = 1; thread < timeline.threads(); thread++) {
            var lane = -1 - thread;
            if (!pinned.contains(lane) && contains(timeline.lane(lane).name(), wanted)) {
                add(new LaneRow(lane, false, false, ""));
            }
        }
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (var number : choice.alive().orElseGet(() -> all(timeline))) {
            if (pinned.contains(number)) {
                continue;
            }
            var lane = timeline.lane(number);
            var group = choice.by().flatMap(lane::group).orElse("");
            if (wanted.isEmpty() || contains(lane.name(), wanted) || contains(group, wanted)) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(number);
            }
        }
        groups.getOrDefault("", List.of()).forEach(lane -> add(new LaneRow(lane, false, false, "")));
        groups.forEach((name, lanes) -> {
            if (!name.isEmpty()) {
                addGroup(name, lanes, choice);
            }
        });
    }

    private static List<Integer> all(TimelineModel timeline) {
        return IntStream.range(0, timeline.objects()).boxed().toList();
    }

    private static boolean exists(TimelineModel timeline, int lane) {
        return lane < 0 ? -1 - lane < timeline.threads() && lane != TimelineModel.NO_LANE : lane < timeline.objects();
    }

    private static boolean contains(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void addGroup(String name, List<Integer> lanes, Filter choice) {
        if (lanes.size() == 1) {
            var task = choice.by().filter(by -> by == Grouping.TASK).map(_ -> name).orElse("");
            add(new LaneRow(lanes.getFirst(), false, false, task));
            return;
        }
        var folded = lanes.size() > OPEN_GROUP != choice.turned().contains(name);
        add(new GroupRow(name, List.copyOf(lanes), folded));
        if (folded) {
            lanes.forEach(lane -> see(lane, rows.size() - 1));
        } else {
            lanes.forEach(lane -> add(new LaneRow(lane, false, true, "")));
        }
    }

    private void add(Row row) {
        if (row instanceof LaneRow one) {
            see(one.lane(), rows.size());
        }
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    /// How many of the first rows do not scroll.
    int stuck() {
        return stuck;
    }

    Row row(int at) {
        return rows.get(at);
    }

    /// The row that shows a lane, its own or its folded group's; -1 if it is not shown.
    int of(int lane) {
        return lane >= 0
                ? lane < rowOfObject.length ? rowOfObject[lane] - 1 : -1
                : rowOfThread.getOrDefault(lane, -1);
    }

    private void see(int lane, int row) {
        if (lane < 0) {
            rowOfThread.put(lane, row);
        } else if (lane < rowOfObject.length) {
            rowOfObject[lane] = row + 1;
        }
    }

    /// The length of the longest name, in characters.
    int longestName(TimelineModel timeline) {
        // The first rows are representative of thousands.
        return rows.stream().limit(400).mapToInt(row -> title(timeline, row).length() + indent(row)).max().orElse(0);
    }

    /// The text before a row.
    static String title(TimelineModel timeline, Row row) {
        return switch (row) {
            case LaneRow one -> (one.task().isEmpty() ? "" : one.task() + " · ") + timeline.lane(one.lane()).name();
            case GroupRow group -> group.name() + " × " + group.lanes().size();
        };
    }

    static int indent(Row row) {
        return switch (row) {
            case LaneRow one -> one.member() ? 2 : 0;
            case GroupRow _ -> 2;
        };
    }
}
