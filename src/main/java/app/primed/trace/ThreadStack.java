package app.primed.trace;

/// The frames of one thread, outermost first, and what is in control: an object or plain code.
final class ThreadStack {
    private final IntList frames = new IntList();
    /// For each frame the object it belongs to, inherited from the frame below if it has none.
    private final IntList owners = new IntList();
    private final IntList waiting = new IntList();
    private final IntList depths = new IntList();
    /// The steps at which control switched, first to plain code, then to an object, and so on alternately.
    private final IntList turns = new IntList();
    private int lastStep;

    /// @param objectOfFrame the object of each frame
    /// @return the depth at which the step happened
    int arrive(Step step, IntList objectOfFrame) {
        lastStep = step.index();
        var at = placeOf(step.frame());
        if (at >= 0) {
            cutTo(at + 1);
        } else if (step.frame() >= 0 && pushes(step.kind())) {
            var object = objectOfFrame.getOr(step.frame(), Trace.NONE);
            owners.add(object == Trace.NONE ? owner() : object);
            frames.add(step.frame());
            at = frames.size() - 1;
        } else {
            at = Math.max(0, frames.size() - 1);
        }
        if (isLeaving(step.kind())) {
            cutTo(at);
        }
        return at;
    }

    int owner() {
        return owners.isEmpty() ? Trace.NONE : owners.last();
    }

    int ownerBelow() {
        return owners.getOr(owners.size() - 2, Trace.NONE);
    }

    void switchOwner(int step) {
        var plain = owner() == Trace.NONE;
        var inPlain = turns.size() % 2 == 1;
        if (plain != inPlain) {
            turns.add(step);
        }
    }

    private int placeOf(int frame) {
        for (var at = frames.size() - 1; at >= 0; at--) {
            if (frames.get(at) == frame) {
                return at;
            }
        }
        return -1;
    }

    private void cutTo(int height) {
        while (frames.size() > height) {
            frames.removeLast();
            owners.removeLast();
        }
    }

    private boolean pushes(StepKind kind) {
        return kind == StepKind.CALL || kind == StepKind.LINE || isEntering(kind);
    }

    /// Links each step to the next step at its depth or above, where a step over it ends.
    void link(int step, int depth, IntList over, IntList backOver) {
        over.add(IntList.NOT_FOUND);
        while (!waiting.isEmpty() && depths.last() > depth) {
            over.set(waiting.removeLast(), step);
            depths.removeLast();
        }
        backOver.add(waiting.isEmpty() ? IntList.NOT_FOUND : waiting.last());
        if (!waiting.isEmpty() && depths.last() == depth) {
            over.set(waiting.removeLast(), step);
            depths.removeLast();
        }
        waiting.add(step);
        depths.add(depth);
    }

    /// The number of times the thread ran plain code outside any generator.
    int plainSpans() {
        return (turns.size() + 1) / 2;
    }

    int plainSpanStart(int n) {
        return turns.get(2 * n);
    }

    /// @param otherwise the end of a span that has not ended
    int plainSpanEnd(int n, int otherwise) {
        return turns.getOr(2 * n + 1, otherwise);
    }

    int lastStep() {
        return lastStep;
    }

    static boolean isTransfer(StepKind kind) {
        return isEntering(kind) || (isLeaving(kind) && kind != StepKind.RETURN);
    }

    private static boolean isEntering(StepKind kind) {
        return kind == StepKind.RESUMED || kind == StepKind.THROWN || kind == StepKind.CLOSING;
    }

    static boolean isLeaving(StepKind kind) {
        return kind == StepKind.YIELDED
                || kind == StepKind.RETURNED
                || kind == StepKind.RAISED
                || kind == StepKind.RETURN;
    }
}
