package app.primed.trace;

import java.util.ArrayList;
import java.util.List;

/// The ready queue of the event loop over time. Names are appended when they enter the queue; the queue at a step is
/// the range between its head and tail.
final class ReadyQueue {
    private final IntColumn names = new IntColumn();
    private final ChangeLog heads = new ChangeLog();
    private final ChangeLog tails = new ChangeLog();

    /// @param from the step from which the change applies
    /// @param gone the number of entries that left at the head
    /// @param come the numbers of the names that joined at the end
    /// @throws IndexOutOfBoundsException if more leave than are waiting
    void change(int from, int gone, List<Integer> come) {
        int head = heads.last(0) + gone;
        if (gone < 0 || head > names.size()) {
            throw new IndexOutOfBoundsException(gone + " leave a queue of " + (names.size() - heads.last(0)));
        }
        come.forEach(names::add);
        if (gone > 0) {
            set(heads, from, head);
        }
        if (!come.isEmpty()) {
            set(tails, from, names.size());
        }
    }

    private static void set(ChangeLog changes, int from, int value) {
        if (changes.lastIsOf(from)) {
            changes.replaceLast(value);
        } else {
            changes.set(from, value);
        }
    }

    /// The numbers of the names, first in line first.
    List<Integer> at(int step) {
        var ready = new ArrayList<Integer>();
        int tail = tails.valueAt(step, 0);
        for (int i = heads.valueAt(step, 0); i < tail; i++) {
            ready.add(names.get(i));
        }
        return ready;
    }
}
