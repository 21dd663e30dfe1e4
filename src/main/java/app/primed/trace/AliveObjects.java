package app.primed.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The objects alive at each step: created and not closed. A run may create a hundred thousand objects of which few are
/// alive at a time; a query costs only those few. One thread writes, any thread reads.
final class AliveObjects {
    /// Minimum number of births and deaths between two stored lists.
    private static final int FEW = 256;

    /// For each birth the object's number plus one; for each death the same, negated.
    private final ChangeLog turns = new ChangeLog();
    private final AppendOnlyList<List<Integer>> lists = new AppendOnlyList<>();
    /// For each stored list the number of births and deaths before it.
    private final ChangeLog listed = new ChangeLog();
    private int count;

    AliveObjects() {
        write(List.of());
    }

    void begins(int step, int object) {
        count++;
        turn(step, object + 1);
    }

    void ends(int step, int object) {
        count--;
        turn(step, -object - 1);
    }

    private void turn(int step, int code) {
        turns.set(step, code);
        // A list is stored after at least as many changes as it has entries, so all lists together are no longer than
        // the changes.
        if (turns.size() - listed.stepOf(listed.size() - 1) >= Math.max(FEW, count)) {
            write(after(turns.size()));
        }
    }

    private void write(List<Integer> now) {
        lists.add(now);
        listed.set(turns.size(), lists.size() - 1);
    }

    /// The objects alive at a step, in order of creation.
    List<Integer> at(int step) {
        return after(turns.changeAt(step) + 1);
    }

    private List<Integer> after(int seen) {
        int list = listed.changeAt(seen);
        var now = new ArrayList<>(lists.get(list));
        var gone = new HashSet<Integer>();
        for (int turn = listed.stepOf(list); turn < seen; turn++) {
            int code = turns.valueOf(turn);
            if (code > 0) {
                now.add(code - 1);
            } else {
                gone.add(-code - 1);
            }
        }
        if (!gone.isEmpty()) {
            now.removeIf(gone::contains);
        }
        return List.copyOf(now);
    }
}
