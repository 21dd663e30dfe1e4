package app.primed.links;

import app.primed.quiz.model.Evidence;
import app.primed.quiz.model.Happening;
import app.primed.quiz.model.State;
import app.primed.quiz.model.Subject;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hands the stepper's record of a run to the quiz's judge, in the judge's words.
final class TraceEvidence {
    /// Delegation is looked up at so many steps at most: each look asks the trace for a whole moment.
    private static final int MOST_LOOKS = 4_000;

    private TraceEvidence() {}

    /// @param ending how the run ended
    /// @param took from start to end
    static Evidence of(Trace trace, RunEnd ending, Duration took) {
        var happenings = new ArrayList<Happening>();
        var tampering = new ArrayList<String>();
        var ownerOf = new HashMap<Integer, Integer>();
        var size = trace.size();
        for (var i = 0; i < size; i++) {
            var step = trace.step(i);
            if (step.kind() == StepKind.RESUMED || step.kind() == StepKind.THROWN || step.kind() == StepKind.CLOSING) {
                ownerOf.put(step.frame(), step.object());
            }
            if (step.kind() == StepKind.TAMPERED) {
                tampering.add((step.line() > 0 ? "Line " + step.line() + ": " : "") + step.text());
            }
            kind(step.kind()).ifPresent(kind -> happenings.add(happening(trace, step, kind, ownerOf)));
        }
        return new Evidence(
                trace.source(), ended(ending.reason()), ending.message(), ending.line(), trace.stdout(),
                subjects(trace),
                happenings, delegations(trace, size), tampering, took);
    }

    /// A line of a generator's body happens to that generator; the trace names its frame alone.
    private static Happening happening(
            Trace trace, Step step, Happening.Kind kind, Map<Integer, Integer> ownerOf) {
        var truly = kind == Happening.Kind.ASKED && step.object() != Trace.NONE
                ? trace.stateAt(step.object(), step.index()).map(TraceEvidence::state)
                : Optional.<State>empty();
        var object = kind == Happening.Kind.LINE
                ? ownerOf.getOrDefault(step.frame(), Happening.NONE)
                : step.object() == Trace.NONE ? Happening.NONE : step.object();
        return new Happening(step.index(), kind, object, step.thread(), step.line(), step.text(), truly);
    }

    private static Optional<Happening.Kind> kind(StepKind kind) {
        return switch (kind) {
            case LINE -> Optional.of(Happening.Kind.LINE);
            case CREATED -> Optional.of(Happening.Kind.CREATED);
            case RESUMED -> Optional.of(Happening.Kind.RESUMED);
            case THROWN -> Optional.of(Happening.Kind.THROWN);
            case CLOSING -> Optional.of(Happening.Kind.CLOSING);
            case YIELDED -> Optional.of(Happening.Kind.YIELDED);
            case RETURNED -> Optional.of(Happening.Kind.RETURNED);
            case RAISED -> Optional.of(Happening.Kind.RAISED);
            case CLOSED -> Optional.of(Happening.Kind.CLOSED);
            case ASKED -> Optional.of(Happening.Kind.ASKED);
            case OUTPUT -> Optional.of(Happening.Kind.OUTPUT);
            case CALL, RETURN, EXCEPTION, ERROR_OUTPUT, TAMPERED, BREAKPOINT, INPUT, END, DONE, FAILED ->
                Optional.empty();
        };
    }

    private static List<Subject> subjects(Trace trace) {
        return trace.objects().stream().map(o -> new Subject(
                o.id(), kind(o.kind()), o.name(), o.variable(),
                trace.spans(o.id()).stream()
                        .map(s -> new Subject.Stay(state(s.state()), s.from(), s.to())).toList()))
                .toList();
    }

    /// Who delegates to whom shows where somebody is resumed or gives a value out.
    private static List<Evidence.Delegation> delegations(Trace trace, int size) {
        var found = new ArrayList<Evidence.Delegation>();
        var known = new HashMap<Integer, Integer>();
        if (trace.objects().size() < 2) {
            return found;
        }
        var looks = 0;
        for (var i = 0; i < size && looks < MOST_LOOKS; i++) {
            var kind = trace.step(i).kind();
            if (kind == StepKind.RESUMED || kind == StepKind.YIELDED || kind == StepKind.THROWN) {
                looks++;
                var delegates = trace.at(i).delegates();
                for (var outer = 0; outer < delegates.size(); outer++) {
                    var inner = delegates.get(outer);
                    if (inner != Trace.NONE && !inner.equals(known.put(outer, inner))) {
                        found.add(new Evidence.Delegation(i, outer, inner));
                    }
                }
            }
        }
        return found;
    }

    private static Evidence.Ended ended(RunEnd.Reason how) {
        return switch (how) {
            case FINISHED -> Evidence.Ended.FINISHED;
            case ERROR -> Evidence.Ended.ERROR;
            case STEP_CAP -> Evidence.Ended.STEP_CAP;
            case TIME -> Evidence.Ended.TIME;
            case MEMORY -> Evidence.Ended.MEMORY;
            case OUTPUT -> Evidence.Ended.OUTPUT;
            case KILLED -> Evidence.Ended.KILLED;
        };
    }

    private static Subject.Kind kind(ObjectKind kind) {
        return switch (kind) {
            case GENERATOR -> Subject.Kind.GENERATOR;
            case COROUTINE -> Subject.Kind.COROUTINE;
            case ASYNC_GENERATOR -> Subject.Kind.ASYNC_GENERATOR;
        };
    }

    private static State state(ObjectState state) {
        return switch (state) {
            case CREATED -> State.CREATED;
            case RUNNING -> State.RUNNING;
            case SUSPENDED -> State.SUSPENDED;
            case CLOSED -> State.CLOSED;
        };
    }
}
