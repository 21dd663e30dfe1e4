package app.primed.trace;

/// The program's clock over the steps, and what of it was spent waiting. Only changes are stored.
final class StepTimes {
    private static final int WORDS = 4;
    /// Microseconds. In real time, what takes longer than work between two reports does.
    private static final long PAUSE = 50_000;

    /// The steps with another time than the one before, and the number of their entry.
    private final ChangeLog changes = new ChangeLog();
    /// For each entry the time and the waiting, in two ints each.
    private final IntColumn entries = new IntColumn();
    /// The steps before which the program paused.
    private final IntColumn pauses = new IntColumn();
    private volatile long waited;

    /// A wait is over before the next step.
    ///
    /// @param next the number of that step
    /// @param time microseconds since the program's start
    /// @param more microseconds of it spent waiting
    void waited(int next, long time, long more) {
        check(time, more);
        waited += more;
        paused(next);
        if (changes.lastIsOf(next)) {
            changes.replaceLast(add(time, longAt(changes.last(0), 2) + more));
        } else {
            changes.set(next, add(time, more));
        }
    }

    /// Time has passed at work.
    ///
    /// @param last the number of the last step
    /// @param time microseconds since the program's start
    void passed(int last, long time) {
        check(time, 0);
        if (last >= 0 && (changes.size() == 0 || changes.stepOf(changes.size() - 1) < last)) {
            if (time - at(last) >= PAUSE) {
                paused(last);
            }
            changes.set(last, add(time, 0));
        }
    }

    private void paused(int step) {
        if (pauses.size() == 0 || pauses.get(pauses.size() - 1) < step) {
            pauses.add(step);
        }
    }

    /// The number of steps before which the program paused.
    int pauses() {
        return pauses.size();
    }

    int pauseStep(int n) {
        return pauses.get(n);
    }

    private static void check(long time, long waited) {
        if (time < 0 || waited < 0) {
            throw new IndexOutOfBoundsException("a time before the start");
        }
    }

    private int add(long time, long waiting) {
        int number = entries.size() / WORDS;
        for (var each : new long[] {time, waiting}) {
            entries.add((int) (each >> Integer.SIZE));
            entries.add((int) each);
        }
        return number;
    }

    private long longAt(int entry, int word) {
        long high = entries.get(entry * WORDS + word);
        return high << Integer.SIZE | Integer.toUnsignedLong(entries.get(entry * WORDS + word + 1));
    }

    /// The time at a step, in microseconds.
    long at(int step) {
        int change = changes.changeAt(step);
        return change < 0 ? 0 : longAt(changes.valueOf(change), 0);
    }

    /// How long the program waited just before a step, in microseconds.
    long waitedAt(int step) {
        int change = changes.changeAt(step);
        return change < 0 || changes.stepOf(change) != step ? 0 : longAt(changes.valueOf(change), 2);
    }

    /// All waiting, in microseconds.
    long waited() {
        return waited;
    }
}
