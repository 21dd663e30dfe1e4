package app.primed.stepper.viewmodel;

import app.primed.trace.Step;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;

/// The labels of transfers of control.
public final class StepLabels {
    private StepLabels() {}

    /// The label of a transfer of control, as written in code.
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

    /// As [#label(Step)], adapted to the object's kind: a coroutine is awaited or resumed by its event loop, and an
    /// asynchronous generator has its own methods.
    public static String label(Step step, TracedObject object) {
        var usual = label(step);
        return switch (object.kind()) {
            case GENERATOR -> usual;
            case COROUTINE -> switch (step.kind()) {
                case RESUMED -> usual.equals("next()") ? step.by() == Trace.NONE ? "send(None)" : "await" : usual;
                case YIELDED -> usual.equals("yield") ? "waits" : usual;
                default -> usual;
            };
            case ASYNC_GENERATOR -> switch (step.kind()) {
                case RESUMED -> usual.equals("next()") ? "anext()" : "a" + usual;
                case THROWN, CLOSING -> "a" + usual;
                default -> usual;
            };
        };
    }
}
