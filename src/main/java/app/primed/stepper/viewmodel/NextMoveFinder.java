package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Move;
import app.primed.stepper.model.Prediction;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.trace.RunIndex;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import java.util.Optional;

/// Finds the next move of a recorded run that can be asked about.
final class NextMoveFinder {
    private final Trace trace;
    private final RunIndex index;

    NextMoveFinder(Trace trace, RunIndex index) {
        this.trace = trace;
        this.index = index;
    }

    /// The next move after a step whose end is recorded; empty if there is none.
    Optional<Prediction> after(int step) {
        for (var at = index.nextChange(step); at != RunIndex.NOT_FOUND; at = index.nextChange(at)) {
            var found = at(trace.step(at), step);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Prediction> at(Step step, int from) {
        if (step.object() < 0 || step.object() >= trace.objects().size()) {
            return Optional.empty();
        }
        var object = trace.objects().get(step.object());
        return switch (step.kind()) {
            case CREATED -> isFirstOfItsName(object)
                    ? Optional.of(new Prediction(object, object.name() + "()", step.index() - 1, step.index(),
                            ObjectState.CREATED, 0, Optional.empty()))
                    : Optional.empty();
            case RESUMED, THROWN, CLOSING -> end(object, step.index())
                    .map(end -> prediction(object, written(step, object), Math.max(from, step.index() - 1), end));
            // It was resumed before the current step and is running.
            case YIELDED, RETURNED, RAISED ->
                Optional.of(prediction(object, object.variable() + " runs on", from, step));
            default -> Optional.empty();
        };
    }

    private Prediction prediction(TracedObject object, String move, int asksAt, Step end) {
        if (end.kind() == StepKind.CLOSED) {
            return new Prediction(object, move, asksAt, end.index(), ObjectState.CLOSED, 0, Optional.empty());
        }
        var state = trace.stateAt(object.id(), end.index()).orElse(ObjectState.CLOSED);
        return new Prediction(object, move, asksAt, end.index(), state, end.line(),
                Optional.of(new Prediction.Result(end.kind(), end.text())));
    }

    private Optional<Step> end(TracedObject object, int entered) {
        for (var at = index.nextChange(entered); at != RunIndex.NOT_FOUND; at = index.nextChange(at)) {
            var step = trace.step(at);
            if (step.object() == object.id() && isEnd(step.kind())) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static boolean isEnd(StepKind kind) {
        return kind == StepKind.YIELDED || kind == StepKind.RETURNED || kind == StepKind.RAISED
                || kind == StepKind.CLOSED;
    }

    private boolean isFirstOfItsName(TracedObject object) {
        return object.createdAt() > 0 && trace.objects().stream().limit(object.id())
                .noneMatch(before -> before.name().equals(object.name()));
    }

    private static String written(Step step, TracedObject object) {
        var next = step.text().isEmpty() || step.text().equals("None");
        if (step.kind() == StepKind.RESUMED && next && object.kind() == ObjectKind.COROUTINE) {
            return object.variable() + " is resumed";
        }
        var move = switch (step.kind()) {
            case THROWN -> new Move.Throw(object.id(), step.text().replaceFirst("[(:].*$", ""));
            case CLOSING -> new Move.Close(object.id());
            default -> next ? new Move.Next(object.id()) : new Move.Send(object.id(), step.text());
        };
        return move.asCode(object.variable(), object.kind());
    }
}
