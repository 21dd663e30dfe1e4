package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.RunIndex;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.TimeText;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import java.util.Optional;

/// What happens at a step, in plain words.
final class StepCaption {
    private final Trace trace;
    private final RunIndex index;

    StepCaption(Trace trace, RunIndex index) {
        this.trace = trace;
        this.index = index;
    }

    String of(int at) {
        var step = trace.step(at);
        var about = index.objectAt(step);
        var object = about >= 0 && about < trace.objects().size()
                ? Optional.of(trace.objects().get(about))
                : Optional.<TracedObject>empty();
        return object.map(o -> about(step, o)).orElseGet(() -> plain(step)) + waited(at);
    }

    private String waited(int step) {
        var waited = trace.waitedAt(step);
        return waited == 0 ? "" : " · waited " + TimeText.of(waited);
    }

    private String plain(Step step) {
        return switch (step.kind()) {
            case LINE -> "Line " + step.line() + " is about to run";
            case CALL -> (step.text().isEmpty() ? "A function" : step.text()) + " is called" + atLine(step);
            case RETURN -> "The function returns" + value(step);
            case EXCEPTION -> orElse(step.text(), "An exception") + " is raised" + atLine(step);
            case OUTPUT -> "Printed " + step.text().strip();
            case ERROR_OUTPUT -> "Wrote to stderr: " + step.text().strip();
            case TAMPERED -> "The program changed what it is judged by: " + step.text();
            case BREAKPOINT -> "breakpoint()" + atLine(step);
            case INPUT -> "input() took “" + step.text() + "”";
            case END -> end();
            case ASKED -> "The program asked for a state and got " + step.text();
            case DONE -> step.text().isEmpty() || step.text().equals("None")
                    ? "The move is done"
                    : "The move is done and gives " + step.text();
            case FAILED -> orElse(step.text(), "An exception") + " ends the move";
            case CREATED, RESUMED, THROWN, CLOSING, YIELDED, RETURNED, RAISED, CLOSED ->
                StepLabels.label(step) + atLine(step);
        };
    }

    private String end() {
        var ending = trace.end();
        if (ending.isEmpty() || ending.get().reason() == RunEnd.Reason.FINISHED) {
            return "The program ended";
        }
        return ending.get().message().isEmpty()
                ? "The program was stopped: " + ending.get().reason().word()
                : "The program failed: " + ending.get().message();
    }

    private String about(Step step, TracedObject object) {
        var name = object.variable();
        return switch (step.kind()) {
            case LINE -> name + " runs line " + step.line();
            case CREATED -> object.name() + "() made " + name + ": " + article(object) + " whose body has not started";
            case RESUMED -> resumed(step, object);
            case THROWN -> rest(step, name) + "; throw(" + step.text() + ") raised it there";
            case CLOSING -> rest(step, name) + "; close() asks it to finish";
            case YIELDED -> object.kind() == ObjectKind.COROUTINE
                    ? name + " waits at line " + step.line() + " and is suspended"
                    : name + " yields" + value(step) + " and is suspended at line " + step.line();
            case RETURNED -> name + " returns" + value(step) + " and is closed";
            case RAISED -> step.text().startsWith("GeneratorExit")
                    ? name + " is closed: GeneratorExit ended it at line " + step.line()
                    : orElse(step.text(), "An exception") + " leaves " + name + ", which is closed";
            case CLOSED -> wasCreated(step)
                    ? name + " is closed before it ever started"
                    : name + " is closed";
            case ASKED -> "The program asked for the state of " + name + " and got " + step.text();
            case CALL -> name + " calls " + orElse(step.text(), "a function");
            case RETURN -> "The function returns" + value(step) + " to " + name;
            case EXCEPTION -> orElse(step.text(), "An exception") + " is raised in " + name + atLine(step);
            case OUTPUT -> name + " printed " + step.text().strip();
            case ERROR_OUTPUT -> name + " wrote to stderr: " + step.text().strip();
            case BREAKPOINT -> "breakpoint() in " + name + atLine(step);
            case INPUT -> name + " read “" + step.text() + "”";
            case TAMPERED, END, DONE, FAILED -> plain(step);
        };
    }

    private String resumed(Step step, TracedObject object) {
        var how = StepLabels.label(step, object);
        return wasCreated(step)
                ? how + " started " + object.variable() + ": it runs until its first "
                        + (object.kind() == ObjectKind.COROUTINE ? "pause" : "yield")
                : rest(step, object.variable()) + "; " + how + " resumed it";
    }

    /// Where an object was suspended just before a step, and the value it had yielded.
    private String rest(Step step, String name) {
        if (wasCreated(step)) {
            return name + " had not started";
        }
        var before = index.previousOf(step.object(), step.index());
        for (var tries = 0; before != RunIndex.NOT_FOUND && tries < 8; tries++) {
            var last = trace.step(before);
            if (last.kind() == StepKind.YIELDED) {
                return name + " was suspended at line " + last.line()
                        + (last.text().isEmpty() ? "" : " giving " + last.text());
            }
            before = index.previousOf(step.object(), before);
        }
        return name + " was suspended" + atLine(step);
    }

    private boolean wasCreated(Step step) {
        return step.index() > 0
                && trace.stateAt(step.object(), step.index() - 1).filter(s -> s == ObjectState.CREATED).isPresent();
    }

    private static String article(TracedObject object) {
        return switch (object.kind()) {
            case GENERATOR -> "a generator";
            case COROUTINE -> "a coroutine";
            case ASYNC_GENERATOR -> "an asynchronous generator";
        };
    }

    private static String atLine(Step step) {
        return step.line() > 0 ? " at line " + step.line() : "";
    }

    private static String value(Step step) {
        return step.text().isEmpty() ? "" : " " + step.text();
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
