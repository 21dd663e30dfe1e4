package app.primed.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Assembles the program state at a step from the stored stacks, frames and objects, without replaying.
final class ProgramStateReader {
    private static final ObjectState[] STATES = ObjectState.values();

    private final CallStacks stacks;
    private final AliveObjects alive;
    private final AppendOnlyList<FrameHistory> frames;
    private final AppendOnlyList<ObjectHistory> objects;
    private final TraceTexts texts;
    private final ChangeLog outputs;
    private final IntUnaryOperator threadOf;

    /// @param outputs the number of characters printed over time
    /// @param threadOf the thread of a step
    ProgramStateReader(
            CallStacks stacks,
            AliveObjects alive,
            AppendOnlyList<FrameHistory> frames,
            AppendOnlyList<ObjectHistory> objects,
            TraceTexts texts,
            ChangeLog outputs,
            IntUnaryOperator threadOf) {
        this.stacks = stacks;
        this.alive = alive;
        this.frames = frames;
        this.objects = objects;
        this.texts = texts;
        this.outputs = outputs;
        this.threadOf = threadOf;
    }

    ProgramState at(int step) {
        var shown = new ArrayList<Frame>();
        Set<Integer> running = new HashSet<>();
        for (int thread = 0; thread < stacks.threads(); thread++) {
            for (int number : stacks.at(step, thread)) {
                var frame = frames.get(number);
                running.add(frame.id);
                shown.add(frame(frame, step, thread, true));
            }
        }
        for (int id : alive.at(step)) {
            var object = objects.get(id);
            var state = stateOf(object, step);
            if (object.frame != Trace.NONE && (state == ObjectState.SUSPENDED || state == ObjectState.RUNNING)
                    && !running.contains(object.frame)) {
                var frame = frames.get(object.frame);
                // RUNNING but on no stack: an exception is being thrown into it, and into what it delegates to.
                shown.add(frame(frame, step, lastThread(frame, step), state == ObjectState.RUNNING));
            }
        }
        int created = createdAt(step);
        return new ProgramState(
                step,
                shown,
                LazyLists.each(created, id -> stateOf(objects.get(id), step)),
                LazyLists.each(created, id -> objects.get(id).delegates.valueAt(step, Trace.NONE)),
                LazyLists.each(created, id -> lineOf(objects.get(id), step)),
                outputs.valueAt(step, 0));
    }

    List<LocalVariable> localsOf(int frame, int step) {
        return frame < frames.size() ? frames.get(frame).localsAt(step, texts) : List.of();
    }

    private static ObjectState stateOf(ObjectHistory object, int step) {
        return STATES[object.states.valueAt(step, 0)];
    }

    private int lineOf(ObjectHistory object, int step) {
        return object.frame == Trace.NONE ? 0 : frames.get(object.frame).lines.valueAt(step, 0);
    }

    /// The number of objects created up to a step; they are numbered in order of creation.
    private int createdAt(int step) {
        int low = 0;
        int high = objects.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (objects.get(middle).states.valueAt(step, Trace.NONE) == Trace.NONE) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Frame frame(FrameHistory frame, int step, int thread, boolean active) {
        return new Frame(
                frame.id, frame.function, frame.lines.valueAt(step, 0), frame.object, thread, active,
                LazyLists.whole(() -> frame.localsAt(step, texts)));
    }

    private int lastThread(FrameHistory frame, int step) {
        int change = frame.lines.changeAt(step);
        return change < 0 ? 0 : threadOf.applyAsInt(frame.lines.stepOf(change));
    }
}
