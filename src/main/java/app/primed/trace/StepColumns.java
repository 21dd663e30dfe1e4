package app.primed.trace;

/// The steps of a run as columns of ints. One thread appends, any thread reads.
final class StepColumns {
    private static final StepKind[] KINDS = StepKind.values();
    private static final int THREAD_SHIFT = 8;
    /// More steps in a row without a line do not occur.
    private static final int LINE_SEARCH = 64;

    private final TraceTexts texts;
    private final AppendOnlyList<FrameHistory> frames;
    /// The kind in the lower bits and the thread in the upper bits.
    private final IntColumn kinds = new IntColumn();
    private final IntColumn lines = new IntColumn();
    private final IntColumn frameOf = new IntColumn();
    private final IntColumn causes = new IntColumn();
    private final IntColumn textOf = new IntColumn();
    /// The objects of steps that did not happen to the object of their frame.
    private final ChangeLog otherObjects = new ChangeLog();
    private volatile int size;

    StepColumns(TraceTexts texts, AppendOnlyList<FrameHistory> frames) {
        this.texts = texts;
        this.frames = frames;
    }

    int size() {
        return size;
    }

    /// @param text the number of its text in the pool
    void add(StepKind kind, int line, int frame, int object, int thread, int by, int text) {
        kinds.add(thread << THREAD_SHIFT | kind.ordinal());
        lines.add(line);
        frameOf.add(frame);
        if (object != expectedObject(kind, frame)) {
            otherObjects.set(size, object);
        }
        causes.add(by);
        textOf.add(text);
        size = size + 1;
    }

    Step get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("step " + index + " of " + size);
        }
        return new Step(
                index, kind(index), lines.get(index), frameOf.get(index), objectOf(index), threadOf(index),
                causes.get(index), texts.get(textOf.get(index)));
    }

    int threadOf(int step) {
        return kinds.get(step) >> THREAD_SHIFT;
    }

    /// The 1-based line of the latest step that has one, 0 if none has.
    int lastLine() {
        for (int i = size - 1; i >= 0 && i > size - LINE_SEARCH; i--) {
            if (lines.get(i) > 0) {
                return lines.get(i);
            }
        }
        return 0;
    }

    private StepKind kind(int step) {
        return KINDS[kinds.get(step) & (1 << THREAD_SHIFT) - 1];
    }

    private int objectOf(int step) {
        int change = otherObjects.changeAt(step);
        return change >= 0 && otherObjects.stepOf(change) == step
                ? otherObjects.valueOf(change)
                : expectedObject(kind(step), frameOf.get(step));
    }

    private int expectedObject(StepKind kind, int frame) {
        return switch (kind) {
            case RESUMED, THROWN, CLOSING, YIELDED, RETURNED, RAISED, CLOSED, EXCEPTION ->
                frame == Trace.NONE ? Trace.NONE : frames.get(frame).object;
            default -> Trace.NONE;
        };
    }
}
