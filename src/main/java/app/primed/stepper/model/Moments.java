package app.primed.stepper.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Puts together all that is true at a step, from what is kept of stacks, frames and objects, without replaying.
final class Moments {
    private static final LifeState[] STATES = LifeState.values();

    private final Stacks stacks;
    private final Alive alive;
    private final Rows<FrameStory> frames;
    private final Rows<ObjectStory> objects;
    private final Texts texts;
    private final Changes outputs;
    private final IntUnaryOperator threadOf;

    /// @param outputs the characters printed, over time
    /// @param threadOf the thread of a step
    Moments(
            Stacks stacks,
            Alive alive,
            Rows<FrameStory> frames,
            Rows<ObjectStory> objects,
            Texts texts,
            Changes outputs,
            IntUnaryOperator threadOf) {
        this.stacks = stacks;
        this.alive = alive;
        this.frames = frames;
        this.objects = objects;
        this.texts = texts;
        this.outputs = outputs;
        this.threadOf = threadOf;
    }

    Moment at(int step) {
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
            if (object.frame != Trace.NONE && (state == LifeState.SUSPENDED || state == LifeState.RUNNING)
                    && !running.contains(object.frame)) {
                var frame = frames.get(object.frame);
                // RUNNING and on no stack: it is being thrown into, and so is what it delegates to.
                shown.add(frame(frame, step, lastThread(frame, step), state == LifeState.RUNNING));
            }
        }
        int created = createdAt(step);
        return new Moment(
                step,
                shown,
                Lazy.each(created, id -> stateOf(objects.get(id), step)),
                Lazy.each(created, id -> objects.get(id).delegates.valueAt(step, Trace.NONE)),
                Lazy.each(created, id -> lineOf(objects.get(id), step)),
                outputs.valueAt(step, 0));
    }

    private static LifeState stateOf(ObjectStory object, int step) {
        return STATES[object.states.valueAt(step, 0)];
    }

    private int lineOf(ObjectStory object, int step) {
        return object.frame == Trace.NONE ? 0 : frames.get(object.frame).lines.valueAt(step, 0);
    }

    /// How many objects there are at a step; they are numbered as they come.
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

    private Frame frame(FrameStory frame, int step, int thread, boolean active) {
        return new Frame(
                frame.id, frame.function, frame.lines.valueAt(step, 0), frame.object, thread, active,
                Lazy.whole(() -> frame.localsAt(step, texts)));
    }

    private int lastThread(FrameStory frame, int step) {
        int change = frame.lines.changeAt(step);
        return change < 0 ? 0 : threadOf.applyAsInt(frame.lines.stepOf(change));
    }
}
