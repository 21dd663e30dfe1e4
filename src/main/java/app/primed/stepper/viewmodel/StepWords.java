package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Step;
import app.primed.stepper.model.StepKind;
import app.primed.stepper.model.TracedObject;

/// What passing control is called.
public final class StepWords {
    private StepWords() {}

    /// What a handover is called, as the programmer would write it.
    public static String label(Step step) {
        return switch (step.kind()) {
            case CREATED -> "created";
            case RESUMED ->
                step.text().isEmpty() || step.text().equals("None") ? "next()" : "send(" + step.text() + ")";
            case THROWN -> "throw(" + step.text() + ")";
            case CLOSING -> "close()";
            case YIELDED -> step.text().isEmpty() ? "yield" : "yield " + step.text();
            case RETURNED -> step.text().isEmpty() ? "return" : "return " + step.text();
            case RAISED -> step.text().isEmpty() ? "raise" : "raise " + step.text();
            case CLOSED -> "close()";
            case LINE, CALL, RETURN, EXCEPTION, OUTPUT, ERROR_OUTPUT, ASKED, TAMPERED, BREAKPOINT, INPUT, END, DONE,
                    FAILED ->
                "";
        };
    }

    /// As [#label(Step)], in the words of the object's kind: a coroutine is awaited, not asked for its next value.
    public static String label(Step step, TracedObject object) {
        return step.kind() == StepKind.RESUMED && label(step).equals("next()")
                ? switch (object.kind()) {
                    case GENERATOR -> "next()";
                    case COROUTINE -> "await";
                    case ASYNC_GENERATOR -> "anext()";
                }
                : label(step);
    }
}
