package app.primed.stepper.view;

import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepLabels;
import app.primed.trace.RunIndex;
import app.primed.trace.StateSpan;
import app.primed.trace.StepKind;
import app.primed.trace.TimeText;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import app.primed.ui.TimelineModel;
import java.util.List;
import java.util.Optional;

/// A run as the model of a [TimelineView][app.primed.ui.TimelineView]: threads first, then objects in order of
/// creation.
final class TraceTimeline implements TimelineModel {
    private final Trace trace;
    private final RunIndex index;
    private final StepCursor cursor;

    TraceTimeline(Trace trace, StepCursor cursor) {
        this.trace = trace;
        this.cursor = cursor;
        index = cursor.index();
    }

    /// The lane of an object, [TimelineModel#NO_LANE] for none.
    static int laneOf(int object) {
        return object < 0 ? NO_LANE : object;
    }

    /// The object of a lane, [Trace#NONE] for a thread's lane.
    static int objectOf(int lane) {
        return lane < 0 ? Trace.NONE : lane;
    }

    @Override
    public int length() {
        return index.size();
    }

    @Override
    public int threads() {
        return index.threads();
    }

    @Override
    public int objects() {
        return trace.objects().size();
    }

    @Override
    public Lane lane(int number) {
        return number < 0
                ? new ThreadLane(-1 - number)
                : new ObjectLane(trace.objects().get(number), spans(number));
    }

    /// When a run starts over, the previous one stays visible although the view model already has the new one.
    private List<StateSpan> spans(int object) {
        return cursor.trace().filter(trace::equals).isPresent() ? cursor.spans(object) : trace.spans(object);
    }

    @Override
    public List<Integer> alive(int step) {
        return step < 0 || step >= trace.size() ? List.of() : trace.alive(step);
    }

    @Override
    public List<String> ready(int step) {
        return step < 0 || step >= trace.size() ? List.of() : trace.readyAt(step);
    }

    @Override
    public int arrows() {
        return index.transfers();
    }

    @Override
    public int arrowStep(int n) {
        return index.transferStep(n);
    }

    @Override
    public Arrow arrow(int n) {
        var step = trace.step(index.transferStep(n));
        var counterpart = index.counterpart(n);
        var other = counterpart == Trace.NONE ? -1 - step.thread() : laneOf(counterpart);
        var own = laneOf(step.object());
        var out = step.kind() == StepKind.YIELDED || step.kind() == StepKind.RETURNED || step.kind() == StepKind.RAISED;
        var label = StepLabels.label(step, trace.objects().get(step.object()));
        return out ? new Arrow(step.index(), own, other, label) : new Arrow(step.index(), other, own, label);
    }

    @Override
    public int pauses() {
        return TimelineModel.firstAfter(trace.pauses(), trace::pauseStep, index.size() - 1);
    }

    @Override
    public int pauseStep(int n) {
        return trace.pauseStep(n);
    }

    @Override
    public Pause pause(int n) {
        var step = trace.pauseStep(n);
        return new Pause(step, trace.timeAt(step) - (step == 0 ? 0 : trace.timeAt(step - 1)),
                TimeText.of(trace.timeAt(step)));
    }

    @Override
    public int marks() {
        return index.yields();
    }

    @Override
    public int markStep(int n) {
        return index.yieldStep(n);
    }

    private final class ThreadLane implements Lane {
        private final int thread;

        ThreadLane(int thread) {
            this.thread = thread;
        }

        @Override
        public String name() {
            // A thread unknown to the threading module has no name. The moves on a held program run in such a thread,
            // named by the agent.
            var called = thread < trace.threads().size() ? trace.threads().get(thread) : "";
            return thread == 0 ? "module" : called.isBlank() ? "thread " + thread : called;
        }

        @Override
        public int bars() {
            return index.plainSpans(thread);
        }

        @Override
        public int from(int bar) {
            return index.plainSpanStart(thread, bar);
        }

        @Override
        public int to(int bar) {
            return index.plainSpanEnd(thread, bar);
        }

        @Override
        public Kind kind(int bar) {
            return Kind.PLAIN;
        }
    }

    private final class ObjectLane implements Lane {
        private final TracedObject object;
        private final List<StateSpan> spans;

        ObjectLane(TracedObject object, List<StateSpan> spans) {
            this.object = object;
            this.spans = spans;
        }

        @Override
        public String name() {
            return object.variable();
        }

        @Override
        public int bars() {
            return spans.size();
        }

        @Override
        public int from(int bar) {
            return spans.get(bar).from();
        }

        @Override
        public int to(int bar) {
            return spans.get(bar).to();
        }

        @Override
        public Kind kind(int bar) {
            return Kind.of(spans.get(bar).state());
        }

        @Override
        public Optional<String> group(Grouping by) {
            return switch (by) {
                case FUNCTION -> Optional.of(object.name());
                case KIND -> Optional.of(switch (object.kind()) {
                    case GENERATOR -> "generators";
                    case COROUTINE -> "coroutines";
                    case ASYNC_GENERATOR -> "async generators";
                });
                case TASK -> trace.taskAt(object.id(), Math.max(0, trace.size() - 1));
            };
        }
    }
}
