package app.primed.stepper.model;

/// What one thing was at each step: the steps at which it changed, and to what. A look-up is a binary search.
final class Changes {
    private final Ints steps = new Ints(4);
    private final Ints values = new Ints(4);

    /// @param step not before the last change's
    void set(int step, int value) {
        // The value first: a reader who sees the step finds its value.
        values.add(value);
        steps.add(step);
    }

    /// @return whether the last change belongs to that step, and so would have lasted no whole step before another
    boolean lastIsOf(int step) {
        int count = steps.size();
        return count > 0 && steps.get(count - 1) == step;
    }

    /// Puts another value in the place of the last change's, whose step is not recorded yet.
    void replaceLast(int value) {
        values.replaceLast(value);
    }

    int size() {
        return steps.size();
    }

    int stepOf(int change) {
        return steps.get(change);
    }

    int valueOf(int change) {
        return values.get(change);
    }

    /// The latest change at or before a step, or -1 where there is none.
    int changeAt(int step) {
        int low = 0;
        int high = steps.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle) <= step) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    int valueAt(int step, int before) {
        int change = changeAt(step);
        return change < 0 ? before : values.get(change);
    }

    int last(int before) {
        int count = steps.size();
        return count == 0 ? before : values.get(count - 1);
    }
}
