package app.primed.stepper.viewmodel;

import app.primed.trace.RunIndex;
import app.primed.trace.StepKind;

/// Navigates a run by lines and breakpoints.
public final class LineNavigation {
    private final StepCursor cursor;
    private final RunStatus status;
    private final Breakpoints breakpoints;

    LineNavigation(StepCursor cursor, Breakpoints breakpoints, RunStatus status) {
        this.cursor = cursor;
        this.breakpoints = breakpoints;
        this.status = status;
    }

    /// Goes to the next breakpoint of the user or `breakpoint()` call, else to the end.
    public void nextBreakpoint() {
        if (!goIfFound(cursor.index().lines().nextStop(breakpoints.linesProperty().get(), step()))) {
            cursor.last();
        }
    }

    /// Goes back to the previous breakpoint, else to the start.
    public void previousBreakpoint() {
        if (!goIfFound(cursor.index().lines().previousStop(breakpoints.linesProperty().get(), step()))) {
            cursor.first();
        }
    }

    /// Goes to the next step at which a 1-based line runs, or reports that there is none.
    public void runTo(int line) {
        if (!goIfFound(cursor.index().lines().next(line, step()))) {
            status.setLeft("Line " + line + " does not run after this step.");
        }
    }

    /// Goes to the previous step at which a 1-based line ran, or reports that there is none.
    public void runBackTo(int line) {
        if (!goIfFound(cursor.index().lines().previous(line, step()))) {
            status.setLeft("Line " + line + " did not run before this step.");
        }
    }

    /// Whether playback stops at the current step.
    boolean atBreakpoint() {
        return cursor.snapshotProperty()
                .get()
                .map(StepSnapshot::step)
                .filter(step -> step.kind() == StepKind.BREAKPOINT
                        || step.kind() == StepKind.LINE
                                && breakpoints.linesProperty().get().contains(step.line()))
                .isPresent();
    }

    private int step() {
        return cursor.stepProperty().get();
    }

    private boolean goIfFound(int step) {
        if (step != RunIndex.NOT_FOUND) {
            cursor.goTo(step);
        }
        return step != RunIndex.NOT_FOUND;
    }
}
