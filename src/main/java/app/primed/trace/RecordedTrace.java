package app.primed.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A trace in memory: columns of ints for the steps, and a list of changes for every object and frame. A step takes
/// about 20 bytes, and its changes about as much. The program state at any step is found by binary search, without
/// replaying.
///
/// One thread writes through [#writer()]; any thread reads. Changes become visible when their step is added.
public final class RecordedTrace implements Trace {
    private static final ObjectState[] STATES = ObjectState.values();

    private final String source;
    private final TextPool texts = new TextPool();

    private final ChangeLog outputs = new ChangeLog();

    private final AppendOnlyList<FrameHistory> frames = new AppendOnlyList<>();
    private final AppendOnlyList<ObjectHistory> objects = new AppendOnlyList<>();
    private final TraceTexts shown = new TraceTexts(texts, objects);
    private final StepColumns steps = new StepColumns(shown, frames);
    private final StringBuffer output = new StringBuffer();
    private final StringBuffer stdout = new StringBuffer();

    private final CopyOnWriteArrayList<String> threadNames = new CopyOnWriteArrayList<>();
    private final ReadyQueue ready = new ReadyQueue();
    private final StepTimes times = new StepTimes();
    private final CallStacks stacks = new CallStacks();
    private final AliveObjects alive = new AliveObjects();
    private final ProgramStateReader moments =
            new ProgramStateReader(stacks, alive, frames, objects, shown, outputs, steps::threadOf);

    private volatile Optional<RunEnd> ending = Optional.empty();
    private volatile String engine = "";
    private final Writer writer = new Writer();

    public RecordedTrace(String source) {
        this.source = source;
    }

    /// For the one thread that reads from the child.
    public Writer writer() {
        return writer;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public int size() {
        return steps.size();
    }

    @Override
    public Step step(int index) {
        return steps.get(index);
    }

    @Override
    public List<TracedObject> objects() {
        return LazyLists.each(objects.size(), this::object);
    }

    private TracedObject object(int number) {
        var story = objects.get(number);
        return new TracedObject(
                story.id, story.kind, story.name, shown.nameOf(story), story.line, story.createdAt, story.createdLine);
    }

    @Override
    public List<Integer> alive(int step) {
        return alive.at(step);
    }

    @Override
    public List<StateSpan> spans(int object) {
        return objects.get(object).spans(steps.size());
    }

    @Override
    public List<ObjectState> statesPassed(int object) {
        return objects.get(object).passed();
    }

    @Override
    public Optional<ObjectState> stateAt(int object, int step) {
        int state = objects.get(object).states.valueAt(step, NONE);
        return state == NONE ? Optional.empty() : Optional.of(STATES[state]);
    }

    @Override
    public ObjectEnd endOf(int object) {
        return objects.get(object).ending();
    }

    @Override
    public Optional<String> taskAt(int object, int step) {
        var name = texts.get(objects.get(object).tasks.valueAt(step, 0));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    @Override
    public List<String> readyAt(int step) {
        return ready.at(step).stream().map(texts::get).toList();
    }

    @Override
    public long timeAt(int step) {
        return times.at(step);
    }

    @Override
    public long waitedAt(int step) {
        return times.waitedAt(step);
    }

    @Override
    public int pauses() {
        return times.pauses();
    }

    @Override
    public int pauseStep(int n) {
        return times.pauseStep(n);
    }

    @Override
    public long waited() {
        return times.waited();
    }

    @Override
    public List<String> threads() {
        return List.copyOf(threadNames);
    }

    @Override
    public List<LocalVariable> localsOf(int frame, int step) {
        return moments.localsOf(frame, step);
    }

    @Override
    public ProgramState at(int step) {
        if (step < 0 || step >= steps.size()) {
            throw new IndexOutOfBoundsException("step " + step + " of " + steps.size());
        }
        return moments.at(step);
    }

    @Override
    public String output() {
        return output.toString();
    }

    @Override
    public String output(int from, int to) {
        return output.substring(from, to);
    }

    @Override
    public String resolve(String text) {
        return shown.resolve(text);
    }

    @Override
    public String stdout() {
        return stdout.toString();
    }

    @Override
    public Optional<RunEnd> end() {
        return ending;
    }

    @Override
    public String engine() {
        return engine;
    }

    /// The writing side. It checks every number, since the child may send anything.
    ///
    /// @throws IndexOutOfBoundsException for a number that refers to nothing
    public final class Writer {
        private final Map<String, Integer> ordinals = new HashMap<>();

        private Writer() {}

        public int size() {
            return steps.size();
        }

        public String resolve(String text) {
            return RecordedTrace.this.resolve(text);
        }

        public int outputLength() {
            return output.length();
        }

        public int lastLine() {
            return steps.lastLine();
        }

        public void engine(String name) {
            engine = name;
        }

        public void thread(String name) {
            threadNames.add(name);
            stacks.addThread();
        }

        public int threads() {
            return stacks.threads();
        }

        public void object(ObjectKind kind, String name, int line, int createdLine) {
            int ordinal = ordinals.merge(name, 1, Integer::sum);
            objects.add(new ObjectHistory(objects.size(), kind, name, line, steps.size(), createdLine, ordinal));
        }

        public int objects() {
            return objects.size();
        }

        public void frame(String function, int object) {
            if (object != NONE) {
                objects.get(object).frame = frames.size();
            }
            frames.add(new FrameHistory(frames.size(), function, object));
        }

        public int frames() {
            return frames.size();
        }

        /// The generator or coroutine that runs in a frame, [Trace#NONE] for a function's.
        public int objectOf(int frame) {
            return frames.get(frame).object;
        }

        /// The frame of an object; [Trace#NONE] if it has none yet.
        public int frameOf(int object) {
            return objects.get(object).frame;
        }

        public void bind(int frame, String name, String text) {
            frames.get(frame).bind(steps.size(), name, texts.add(text));
        }

        public void unbind(int frame, String name) {
            frames.get(frame).unbind(steps.size(), name);
        }

        public void state(int object, ObjectState state) {
            var story = objects.get(object);
            boolean was = story.isAlive();
            story.become(steps.size(), state);
            if (was != story.isAlive()) {
                if (was) {
                    alive.ends(steps.size(), object);
                } else {
                    alive.begins(steps.size(), object);
                }
            }
        }

        public void delegate(int object, int to) {
            if (to != NONE) {
                objects.get(to);
            }
            objects.get(object).delegates.set(steps.size(), to);
        }

        /// Names an object after the first variable it is bound to.
        public void nameObject(int object, String name) {
            var story = objects.get(object);
            if (story.bound.isEmpty()) {
                story.bound = name;
                shown.bound(name);
            }
        }

        /// Sets the asyncio task that runs the object from the next step on; empty for none.
        public void task(int object, String name) {
            objects.get(object).tasks.set(steps.size(), texts.add(name));
        }

        /// Updates the event loop's queue: some entries left at its head, others joined at its end.
        public void ready(int gone, List<String> come) {
            ready.change(steps.size(), gone, come.stream().map(texts::add).toList());
        }

        /// Records a wait that is over before the next step, in microseconds.
        public void waited(long time, long waited) {
            times.waited(steps.size(), time, waited);
        }

        /// Records the time of the last step, in microseconds.
        public void passed(long time) {
            times.passed(steps.size() - 1, time);
        }

        /// Records that nothing refers to the object any more.
        public void dropped(int object) {
            objects.get(object).drop();
        }

        public void push(int thread, int frame) {
            frames.get(frame);
            stacks.push(steps.size(), thread, frame);
        }

        /// @return the frame that was popped, [Trace#NONE] if there was none
        public int pop(int thread) {
            return stacks.pop(steps.size(), thread);
        }

        public void step(StepKind kind, int line, int frame, int object, int thread, int by, String text) {
            if (frame != NONE) {
                frames.get(frame).at(steps.size(), line);
            }
            if (object != NONE) {
                objects.get(object).ends(kind);
            }
            if (by != NONE) {
                frames.get(by);
            }
            stacks.check(thread);
            if (kind == StepKind.OUTPUT || kind == StepKind.ERROR_OUTPUT) {
                output.append(text);
                outputs.set(steps.size(), output.length());
                if (kind == StepKind.OUTPUT) {
                    stdout.append(text);
                }
            }
            steps.add(kind, line, frame, object, thread, by, texts.add(text));
        }

        public void end(RunEnd how) {
            ending = Optional.of(how);
        }
    }
}
