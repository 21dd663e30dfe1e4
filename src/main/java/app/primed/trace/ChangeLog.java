package app.primed.trace;

import java.util.Arrays;

/// The history of one value: the steps at which it changed, and its new values. Lookup is a binary search.
///
/// One thread writes while others read. There is one for each name in a frame, so it is kept small: a single array in
/// which steps and values alternate.
class ChangeLog {
    private int[] pairs = new int[4];
    private volatile int size;

    /// @param step not before the last change
    void set(int step, int value) {
        int at = size * 2;
        if (at == pairs.length) {
            pairs = Arrays.copyOf(pairs, at + Math.max(4, (at >> 2) & ~1));
        }
        pairs[at] = step;
        pairs[at + 1] = value;
        size = size + 1;
    }

    /// @return whether the last change belongs to that step, so that another one would replace it
    boolean lastIsOf(int step) {
        return size > 0 && stepOf(size - 1) == step;
    }

    /// Replaces the value of the last change, whose step no reader can see yet.
    void replaceLast(int value) {
        pairs[size * 2 - 1] = value;
    }

    int size() {
        return size;
    }

    int stepOf(int change) {
        return item(change, 0);
    }

    int valueOf(int change) {
        return item(change, 1);
    }

    private int item(int change, int which) {
        // Read the volatile size first, so that the array is at least as new.
        if (change < 0 || change >= size) {
            throw new IndexOutOfBoundsException(change + " of " + size);
        }
        return pairs[change * 2 + which];
    }

    /// The index of the latest change at or before a step, -1 if there is none.
    int changeAt(int step) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (stepOf(middle) <= step) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    int valueAt(int step, int before) {
        int change = changeAt(step);
        return change < 0 ? before : valueOf(change);
    }

    int last(int before) {
        int count = size;
        return count == 0 ? before : valueOf(count - 1);
    }
}
