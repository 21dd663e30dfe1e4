package app.primed.trace;

/// The steps that a list of events shows: all but plain lines, calls and returns.
public final class EventIndex {
    private final IntList steps = new IntList();

    void add(Step step) {
        if (isWorthASentence(step.kind())) {
            steps.add(step.index());
        }
    }

    private static boolean isWorthASentence(StepKind kind) {
        return switch (kind) {
            case LINE, CALL, RETURN, ASKED -> false;
            case CREATED, RESUMED, THROWN, CLOSING, YIELDED, RETURNED, RAISED, CLOSED, EXCEPTION, OUTPUT, ERROR_OUTPUT,
                    TAMPERED, BREAKPOINT, INPUT, END, DONE, FAILED ->
                true;
        };
    }

    public int size() {
        return steps.size();
    }

    /// The step of the n-th event, ascending.
    public int stepOf(int n) {
        return steps.get(n);
    }

    /// The index of the last event at or before a step, -1 if there is none.
    public int lastAt(int step) {
        return steps.floor(step);
    }
}
