package app.primed.stepper.viewmodel;

import app.primed.trace.RunIndex;
import app.primed.trace.StepKind;
import java.util.function.Consumer;

/// The way through a run by its lines: to where one runs, and from breakpoint to breakpoint.
public final class LineNavigation {
    private final StepCursor walk;
    private final Consumer<String> say;
    private final Breakpoints breakpoints = new Breakpoints();

    /// @param say takes a sentence where there is no way
    LineNavigation(StepCursor walk, Consumer<String> say) {
        this.walk = walk;
        this.say = say;
    }

    public Breakpoints breakpoints() {
        return breakpoints;
    }

    /// Goes on to the next breakpoint of the user's, or `breakpoint()` of the program's; else to the end.
    public void nextBreakpoint() {
        if (!went(walk.index().lines().nextStop(breakpoints.linesProperty().get(), here()))) {
            walk.last();
        }
    }

    /// Goes back to the breakpoint before, or to the start.
    public void previousBreakpoint() {
        if (!went(walk.index().lines().previousStop(breakpoints.linesProperty().get(), here()))) {
            walk.first();
        }
    }

    /// Goes to where a 1-based line runs next, and says so where it does not.
    public void runTo(int line) {
        if (!went(walk.index().lines().next(line, here()))) {
            say.accept("Line " + line + " does not run after this step.");
        }
    }

    /// Goes back to where it ran last.
    public void runBackTo(int line) {
        if (!went(walk.index().lines().previous(line, here()))) {
            say.accept("Line " + line + " did not run before this step.");
        }
    }

    /// Whether the step looked at is one to stop at.
    boolean atBreakpoint() {
        return walk.snapshotProperty()
                .get()
                .map(StepSnapshot::step)
                .filter(step -> step.kind() == StepKind.BREAKPOINT
                        || step.kind() == StepKind.LINE
                                && breakpoints.linesProperty().get().contains(step.line()))
                .isPresent();
    }

    private int here() {
        return walk.stepProperty().get();
    }

    private boolean went(int step) {
        if (step != RunIndex.NOT_FOUND) {
            walk.goTo(step);
        }
        return step != RunIndex.NOT_FOUND;
    }
}
