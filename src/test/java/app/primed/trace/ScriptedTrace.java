package app.primed.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run written down by hand, for tests that need one of a known shape and length.
public final class ScriptedTrace implements Trace {
    private final String source;
    private final List<Step> steps = new ArrayList<>();
    private final List<ProgramState> moments = new ArrayList<>();
    private final List<TracedObject> objects = new ArrayList<>();
    private final List<List<StateSpan>> spans = new ArrayList<>();
    private final List<ObjectState> states = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<Integer, Frame> frames = new LinkedHashMap<>();
    private final StringBuilder output = new StringBuilder();
    private Optional<RunEnd> ending = Optional.empty();

    public ScriptedTrace(String source) {
        this.source = source;
        frames.put(0, new Frame(0, "<module>", 0, NONE, 0, true, List.of()));
    }

    /// A step of plain code in a frame.
    public ScriptedTrace line(int frame, int line) {
        return add(StepKind.LINE, line, frame, NONE, NONE, "");
    }

    /// A generator comes to be on a line of the module; its frame is its number + 1.
    public ScriptedTrace create(String function, String variable, int defined, int line) {
        objects.add(new TracedObject(
                objects.size(), ObjectKind.GENERATOR, function, variable, defined, steps.size(), line));
        states.add(ObjectState.CREATED);
        spans.add(new ArrayList<>());
        lines.add(0);
        return add(StepKind.CREATED, line, 0, objects.size() - 1, NONE, "");
    }

    /// Something happens to a generator.
    public ScriptedTrace happen(StepKind kind, int object, int line, String text) {
        var state = switch (kind) {
            case RESUMED, THROWN, CLOSING -> ObjectState.RUNNING;
            case YIELDED -> ObjectState.SUSPENDED;
            default -> ObjectState.CLOSED;
        };
        states.set(object, state);
        lines.set(object, state == ObjectState.CLOSED ? 0 : line);
        var old = frames.get(object + 1);
        var locals = old == null ? List.<LocalVariable>of() : old.locals();
        if (state == ObjectState.CLOSED) {
            frames.remove(object + 1);
        } else {
            var name = objects.get(object).name();
            frames.put(object + 1, new Frame(object + 1, name, line, object, 0, state == ObjectState.RUNNING, locals));
        }
        return add(kind, line, object + 1, object, 0, text);
    }

    /// The next step will show this name changed.
    public ScriptedTrace set(int frame, String name, String value) {
        var old = frames.get(frame);
        var locals = new ArrayList<>(old.locals());
        var was = locals.stream().filter(l -> l.name().equals(name)).findFirst();
        var now = new LocalVariable(name, value, was.map(LocalVariable::value), true, old.line());
        was.ifPresentOrElse(l -> locals.set(locals.indexOf(l), now), () -> locals.add(now));
        frames.put(frame, new Frame(frame, old.function(), old.line(), old.object(), 0, old.active(), locals));
        return this;
    }

    public ScriptedTrace print(int line, String text) {
        output.append(text).append('\n');
        return add(StepKind.OUTPUT, line, 0, NONE, NONE, text + "\n");
    }

    public ScriptedTrace end(RunEnd how) {
        add(StepKind.END, 0, 0, NONE, NONE, how.reason().word());
        ending = Optional.of(how);
        return this;
    }

    public ScriptedTrace add(StepKind kind, int line, int frame, int object, int by, String text) {
        var index = steps.size();
        var old = frames.get(frame);
        if (old != null && line > 0) {
            frames.put(frame, new Frame(frame, old.function(), line, old.object(), 0, old.active(), old.locals()));
            if (old.object() >= 0) {
                lines.set(old.object(), line);
            }
        }
        for (var id = 0; id < objects.size(); id++) {
            var lived = spans.get(id);
            if (lived.isEmpty() || lived.getLast().state() != states.get(id)) {
                if (!lived.isEmpty()) {
                    lived.set(lived.size() - 1, new StateSpan(lived.getLast().state(), lived.getLast().from(), index));
                }
                lived.add(new StateSpan(states.get(id), index, Integer.MAX_VALUE));
            }
        }
        steps.add(new Step(index, kind, line, frame, object, 0, by, text));
        moments.add(new ProgramState(
                index, List.copyOf(frames.values()), List.copyOf(states),
                states.stream().map(_ -> NONE).toList(), List.copyOf(lines), output.length()));
        frames.replaceAll((_, f) -> new Frame(
                f.id(), f.function(), f.line(), f.object(), 0, f.active(),
                f.locals().stream().map(l -> new LocalVariable(l.name(), l.value(), l.previous(), false, l.line()))
                        .toList()));
        return this;
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
        return objects;
    }

    @Override
    public List<StateSpan> spans(int object) {
        var lived = new ArrayList<>(spans.get(object));
        var last = lived.getLast();
        lived.set(lived.size() - 1, new StateSpan(last.state(), last.from(), size()));
        return lived;
    }

    @Override
    public List<ObjectState> statesPassed(int object) {
        return spans.get(object).stream().map(StateSpan::state).toList();
    }

    @Override
    public String stdout() {
        return output.toString();
    }

    @Override
    public Optional<ObjectState> stateAt(int object, int step) {
        return spans(object).stream().filter(s -> s.from() <= step && step < s.to()).map(StateSpan::state).findFirst();
    }

    @Override
    public ObjectEnd endOf(int object) {
        return spans.get(object).getLast().state() == ObjectState.CLOSED ? ObjectEnd.CLOSED : ObjectEnd.ALIVE;
    }

    @Override
    public Optional<String> taskAt(int object, int step) {
        return Optional.empty();
    }

    @Override
    public List<String> threads() {
        return List.of("MainThread");
    }

    @Override
    public ProgramState at(int step) {
        return moments.get(step);
    }

    @Override
    public String output() {
        return output.toString();
    }

    @Override
    public Optional<RunEnd> end() {
        return ending;
    }

    @Override
    public String engine() {
        return "written by hand";
    }
}
