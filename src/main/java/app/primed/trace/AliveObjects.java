package app.primed.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Which objects are alive at a step: created and not closed. A run may have made a hundred thousand, of which a few are
/// alive at a time; what is asked costs those few. One thread writes, any thread reads.
final class AliveObjects {
    /// Between two written-down lists there are at least so many beginnings and ends.
    private static final int FEW = 256;

    /// One more than the number of the object that began; the same, negative, where one ended.
    private final ChangeLog turns = new ChangeLog();
    private final AppendOnlyList<List<Integer>> lists = new AppendOnlyList<>();
    /// For each list how many turns it has seen.
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
        // A list as long as it took turns to come to it: all lists together are no longer than the turns.
        if (turns.size() - listed.stepOf(listed.size() - 1) >= Math.max(FEW, count)) {
            write(after(turns.size()));
        }
    }

    private void write(List<Integer> now) {
        lists.add(now);
        listed.set(turns.size(), lists.size() - 1);
    }

    /// The numbers of the objects alive at a step, in the order they were created.
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
