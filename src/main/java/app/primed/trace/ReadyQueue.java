package app.primed.trace;

import java.util.ArrayList;
import java.util.List;

/// Who was ready to run in the event loop, over time. Whoever gets ready is written once, behind the last; the queue at
/// a step is the stretch between its head and its tail then.
final class ReadyQueue {
    private final IntColumn names = new IntColumn();
    private final ChangeLog heads = new ChangeLog();
    private final ChangeLog tails = new ChangeLog();

    /// @param from the step from which on it is so
    /// @param gone how many have left the queue at its head
    /// @param come the numbers of the names that came to its end
    /// @throws IndexOutOfBoundsException where fewer are waiting than leave
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
