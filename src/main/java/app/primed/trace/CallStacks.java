package app.primed.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The call stack of every thread over time. A stack is the index of its top entry; an entry has its frame and the
/// entry below. Stacks share their lower entries.
final class CallStacks {
    private final CopyOnWriteArrayList<ChangeLog> tops = new CopyOnWriteArrayList<>();
    private final IntColumn entryFrames = new IntColumn();
    private final IntColumn entriesBelow = new IntColumn();

    void addThread() {
        tops.add(new ChangeLog());
    }

    /// The number of threads, numbered from 0.
    int threads() {
        return tops.size();
    }

    void push(int step, int thread, int frame) {
        var stack = tops.get(thread);
        entryFrames.add(frame);
        entriesBelow.add(stack.last(Trace.NONE));
        stack.set(step, entryFrames.size() - 1);
    }

    /// Pops the top frame and returns it; an empty stack stays empty.
    int pop(int step, int thread) {
        var stack = tops.get(thread);
        int top = stack.last(Trace.NONE);
        stack.set(step, top == Trace.NONE ? Trace.NONE : entriesBelow.get(top));
        return top == Trace.NONE ? Trace.NONE : entryFrames.get(top);
    }

    /// The frames on a thread's stack at a step, outermost first.
    List<Integer> at(int step, int thread) {
        var found = new ArrayList<Integer>();
        int entry = tops.get(thread).valueAt(step, Trace.NONE);
        while (entry != Trace.NONE) {
            found.add(entryFrames.get(entry));
            entry = entriesBelow.get(entry);
        }
        Collections.reverse(found);
        return found;
    }

    /// @throws IndexOutOfBoundsException if there is no such thread
    void check(int thread) {
        tops.get(thread);
    }
}
