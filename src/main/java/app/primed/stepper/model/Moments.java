package app.primed.stepper.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Puts together all that is true at a step, from what is kept of stacks, frames and objects, without replaying.
final class Moments {
    private static final LifeState[] STATES = LifeState.values();

    private final Stacks stacks;
    private final Rows<FrameStory> frames;
    private final Rows<ObjectStory> objects;
    private final Texts texts;
    private final Changes outputs;
    private final IntUnaryOperator threadOf;

    /// @param outputs the characters printed, over time
    /// @param threadOf the thread of a step
    Moments(
            Stacks stacks,
            Rows<FrameStory> frames,
            Rows<ObjectStory> objects,
            Texts texts,
            Changes outputs,
            IntUnaryOperator threadOf) {
        this.stacks = stacks;
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
        var states = new ArrayList<LifeState>();
        var delegates = new ArrayList<Integer>();
        var restingAt = new ArrayList<Integer>();
        for (var object : objects.all()) {
            int state = object.states.valueAt(step, Trace.NONE);
            if (state == Trace.NONE) {
                break;
            }
            states.add(STATES[state]);
            delegates.add(object.delegates.valueAt(step, Trace.NONE));
            int line = 0;
            if (object.frame != Trace.NONE) {
                var frame = frames.get(object.frame);
                line = frame.lines.valueAt(step, 0);
                boolean resting = STATES[state] == LifeState.SUSPENDED || STATES[state] == LifeState.RUNNING;
                if (resting && !running.contains(object.frame)) {
                    // RUNNING and on no stack: it is being thrown into, and so is what it delegates to.
                    shown.add(frame(frame, step, lastThread(frame, step), STATES[state] == LifeState.RUNNING));
                }
            }
            restingAt.add(line);
        }
        return new Moment(step, shown, states, delegates, restingAt, outputs.valueAt(step, 0));
    }

    private Frame frame(FrameStory frame, int step, int thread, boolean active) {
        return new Frame(
                frame.id, frame.function, frame.lines.valueAt(step, 0), frame.object, thread, active,
                frame.localsAt(step, texts));
    }

    private int lastThread(FrameStory frame, int step) {
        int change = frame.lines.changeAt(step);
        return change < 0 ? 0 : threadOf.applyAsInt(frame.lines.stepOf(change));
    }
}
