package app.primed.trace;

import java.util.ArrayList;
import java.util.List;

/// An index over a growing run: its yields, state changes, the steps of each object, what a step over skips, and who
/// resumed whom. Adding a step takes constant time, a query logarithmic time.
public final class RunIndex {
    /// There is no such step.
    public static final int NOT_FOUND = IntList.NOT_FOUND;

    private final IntList yields = new IntList();
    private final IntList changes = new IntList();
    private final IntList inputs = new IntList();
    private final List<IntList> byObject = new ArrayList<>();
    private final IntList over = new IntList();
    private final IntList backOver = new IntList();
    private final IntList actedAt = new IntList();
    private final IntList actor = new IntList();
    private final IntList transfers = new IntList();
    private final IntList counterparts = new IntList();
    private final IntList objectOfFrame = new IntList();
    private final List<ThreadStack> threads = new ArrayList<>();
    private final LineIndex lines = new LineIndex();
    private final EventIndex events = new EventIndex();
    private int size;

    /// Adds at most `most` further steps of the trace.
    ///
    /// @return whether all steps recorded so far have been added
    public boolean addFrom(Trace trace, int most) {
        var there = trace.size();
        var to = (int) Math.min(there, (long) size + most);
        while (size < to) {
            add(trace.step(size));
            size++;
        }
        if (size == there && trace.end().isPresent()) {
            trim();
        }
        return size == there;
    }

    private void trim() {
        for (var list : List.of(
                yields, changes, inputs, over, backOver, actedAt, actor, transfers, counterparts, objectOfFrame)) {
            list.trim();
        }
        byObject.forEach(IntList::trim);
        lines.trim();
    }

    public int size() {
        return size;
    }

    public int nextYield(int step) {
        return yields.after(step, NOT_FOUND);
    }

    public int previousYield(int step) {
        return yields.before(step, NOT_FOUND);
    }

    public int nextChange(int step) {
        return changes.after(step, NOT_FOUND);
    }

    public int previousChange(int step) {
        return changes.before(step, NOT_FOUND);
    }

    public int nextOf(int object, int step) {
        return has(object) ? byObject.get(object).after(step, NOT_FOUND) : NOT_FOUND;
    }

    public int previousOf(int object, int step) {
        return has(object) ? byObject.get(object).before(step, NOT_FOUND) : NOT_FOUND;
    }

    /// The next step of the same thread that is not inside a call or resumption made by this step's frame.
    public int over(int step) {
        return over.getOr(step, NOT_FOUND);
    }

    public int backOver(int step) {
        return backOver.getOr(step, NOT_FOUND);
    }

    /// The object of the latest object event at or before a step, [Trace#NONE] if there is none.
    public int activeObjectAt(int step) {
        var at = actedAt.floor(step);
        return at < 0 ? Trace.NONE : actor.get(at);
    }

    /// The object of a step, else the object whose frame it belongs to, or [Trace#NONE].
    public int objectAt(Step step) {
        return step.object() >= 0 ? step.object() : objectOfFrame.getOr(step.frame(), Trace.NONE);
    }

    public LineIndex lines() {
        return lines;
    }

    public EventIndex events() {
        return events;
    }

    /// The number of threads so far; 0 is the main thread.
    public int threads() {
        return threads.size();
    }

    /// The number of transfers of control to or from an object so far.
    public int transfers() {
        return transfers.size();
    }

    /// The step of the n-th transfer of control, ascending.
    public int transferStep(int n) {
        return transfers.get(n);
    }

    /// The other side of the n-th transfer of control: the object that resumed this one or got its value, or
    /// [Trace#NONE] for plain code of the step's thread.
    public int counterpart(int n) {
        return counterparts.get(n);
    }

    /// The number of yields so far.
    public int yields() {
        return yields.size();
    }

    /// The step of the n-th yield, ascending.
    public int yieldStep(int n) {
        return yields.get(n);
    }

    /// The number of lines that `input()` has returned up to a step.
    public int inputsUpTo(int step) {
        return inputs.floor(step) + 1;
    }

    /// The step of the n-th line of input, ascending.
    public int inputStep(int n) {
        return inputs.get(n);
    }

    /// The index of the first transfer at or after a step.
    public int firstTransferFrom(int step) {
        return transfers.floor(step - 1) + 1;
    }

    /// The number of spans in which a thread ran plain code outside any generator.
    public int plainSpans(int thread) {
        return threads.get(thread).plainSpans();
    }

    /// The first step of the n-th span.
    public int plainSpanStart(int thread, int n) {
        return threads.get(thread).plainSpanStart(n);
    }

    /// The step after the n-th span; the last span extends to the thread's last step.
    public int plainSpanEnd(int thread, int n) {
        var stack = threads.get(thread);
        return stack.plainSpanEnd(n, thread == 0 ? size : stack.lastStep() + 1);
    }

    private boolean has(int object) {
        return object >= 0 && object < byObject.size();
    }

    private void add(Step step) {
        while (threads.size() <= step.thread()) {
            threads.add(new ThreadStack());
        }
        lines.add(step);
        events.add(step);
        if (step.kind() == StepKind.INPUT) {
            inputs.add(step.index());
        }
        var thread = threads.get(step.thread());
        var object = objectAt(step);
        if (object >= 0) {
            note(step, object);
        }
        var depth = thread.arrive(step, objectOfFrame);
        thread.link(step.index(), depth, over, backOver);
        if (ThreadStack.isTransfer(step.kind())) {
            transfers.add(step.index());
            counterparts.add(ThreadStack.isLeaving(step.kind()) ? thread.owner() : thread.ownerBelow());
        }
        thread.switchOwner(step.index());
    }

    private void note(Step step, int object) {
        while (byObject.size() <= object) {
            byObject.add(new IntList());
        }
        byObject.get(object).add(step.index());
        var kind = step.kind();
        if (kind == StepKind.YIELDED) {
            yields.add(step.index());
        }
        if (kind == StepKind.CREATED || kind == StepKind.CLOSED || ThreadStack.isTransfer(kind)) {
            changes.add(step.index());
        }
        if (actor.isEmpty() || actor.last() != object) {
            actedAt.add(step.index());
            actor.add(object);
        }
        if (step.frame() >= 0 && ThreadStack.isTransfer(kind)) {
            objectOfFrame.put(step.frame(), object, Trace.NONE);
        }
    }
}
