package app.primed.trace;

import java.util.Arrays;

/// What one value was at each step: the steps at which it changed, and to what. A look-up is a binary search.
///
/// One thread writes while others read. There are as many of these as names in frames, so they are kept small:
/// one array, a step and a value in turn.
class ChangeLog {
    private int[] pairs = new int[4];
    private volatile int size;

    /// @param step not before the last change's
    void set(int step, int value) {
        int at = size * 2;
        if (at == pairs.length) {
            pairs = Arrays.copyOf(pairs, at + Math.max(4, (at >> 2) & ~1));
        }
        pairs[at] = step;
        pairs[at + 1] = value;
        size = size + 1;
    }

    /// @return whether the last change belongs to that step, and so would have lasted no whole step before another
    boolean lastIsOf(int step) {
        return size > 0 && stepOf(size - 1) == step;
    }

    /// Puts another value in the place of the last change's, whose step no reader can see yet.
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
        // The volatile read of the size comes first: it makes the array seen here at least as new.
        if (change < 0 || change >= size) {
            throw new IndexOutOfBoundsException(change + " of " + size);
        }
        return pairs[change * 2 + which];
    }

    /// The latest change at or before a step, or -1 where there is none.
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
