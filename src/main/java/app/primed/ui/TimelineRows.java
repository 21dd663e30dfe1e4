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

/// Which lanes of a timeline are in which row: the main thread on top, then pinned ones, then other threads, then objects,
/// grouped or not. A folded group
/// is one row for all its lanes.
final class TimelineRows {
    /// Groups with more lanes than this are folded until they are opened.
    static final int OPEN_GROUP = 8;

    /// How lanes are chosen and put together.
    ///
    /// @param by what makes a group, empty for none
    /// @param filter what a lane's or its group's name has to contain, in any case; empty for all
    /// @param pinned lanes that stay on top whatever else holds
    /// @param turned groups that are folded where they would be open, or open where they would be folded
    /// @param alive where only some are wanted: the objects to show besides pinned ones
    record Filter(
            Optional<Grouping> by, String filter, List<Integer> pinned, Set<String> turned,
            Optional<List<Integer>> alive) {
        static final Filter ALL = new Filter(Optional.empty(), "", List.of(), Set.of(), Optional.empty());
    }

    sealed interface Row {}

    /// @param member whether it belongs to the open group above it
    /// @param task the task it is alone in, where lanes are put together by tasks; else empty
    record LaneRow(int lane, boolean pinned, boolean member, String task) implements Row {}

    /// @param lanes its objects' lanes that are wanted
    record GroupRow(String name, List<Integer> lanes, boolean folded) implements Row {}

    private final List<Row> rows = new ArrayList<>();
    /// By an object's number the row it is seen in, one more than it is; 0 for none.
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

    /// How many of the first rows stay in sight.
    int stuck() {
        return stuck;
    }

    Row row(int at) {
        return rows.get(at);
    }

    /// The row a lane is seen in, its own or its folded group's; -1 where it is not shown.
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

    /// The longest name, in characters.
    int longestName(TimelineModel timeline) {
        // Of thousands the first say how long names are here.
        return rows.stream().limit(400).mapToInt(row -> title(timeline, row).length() + indent(row)).max().orElse(0);
    }

    /// The name shown before a row.
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
