package app.primed.stepper.viewmodel;

import app.primed.stepper.io.LiveControl;
import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.trace.RunEnd;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Makes one live move at a time at the end of the run, and maintains the text with the moves below the program.
final class MoveExecutor {
    private final OpenProgram program;
    private final StepCursor cursor;
    private final ProgramRunner runner;
    private final LiveProgramStatus status;
    private final BranchList branches;
    private final MoveAvailability availability;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private boolean replaying;
    private boolean interrupted;

    MoveExecutor(
            OpenProgram program, StepCursor cursor, ProgramRunner runner, LiveProgramStatus status, BranchList branches,
            MoveAvailability availability) {
        this.program = program;
        this.cursor = cursor;
        this.runner = runner;
        this.status = status;
        this.branches = branches;
        this.availability = availability;
    }

    /// @param code the move as shown below the program
    /// @param then runs when the move is done, unless it killed the program
    void apply(Move move, String code, Runnable then) {
        var live = runner.liveControl().orElseThrow();
        var number = status.run();
        var trace = cursor.trace().orElseThrow();
        var before = trace.size();
        var line = (int) program.sourceProperty().get().lines().count() + 2 + branches.lines().size();
        moving.set(true);
        result.set("");
        var unused = live.make(move, line, code).whenComplete((outcome, fault) -> status.onScreen(number, () -> {
            moving.set(false);
            if (trace.size() > before) {
                branches.add(new AppliedMove(move, code, trace.size() - 1));
            }
            if (move instanceof Move.End) {
                status.setReady(false); // reported only a little later
            }
            updateText();
            branches.save(trace);
            goToLast();
            failed.set(fault != null || outcome.failed());
            result.set(fault == null ? describe(code, outcome) : status.exitReason());
            availability.update();
            if (fault == null) {
                then.run();
            }
        }));
    }

    private static String describe(String code, MoveOutcome outcome) {
        return outcome.text().isEmpty() ? code + ": done" : code + "  →  " + outcome.text();
    }

    private void goToLast() {
        cursor.loadAll();
        cursor.last();
    }

    /// Interrupts the current move. What has not begun, since the program is run again for it, is not made; asked a second
    /// time before that, this run ends.
    ///
    /// @return whether there is a move
    boolean interrupt() {
        if (moving.get()) {
            if (replaying && interrupted) {
                runner.cancel();
            }
            interrupted = true;
            runner.liveControl().ifPresent(LiveControl::interrupt);
        }
        return moving.get();
    }

    /// Call this when the program is run again for a move.
    void replayStarted() {
        moving.set(true);
        replaying = true;
        interrupted = false;
    }

    /// Whether the user interrupted the replay or a move made since it started.
    boolean isInterrupted() {
        return interrupted;
    }

    /// Call this if the user interrupted the replay, instead of making the move it was for.
    void notMade(String code) {
        failed.set(true);
        result.set(code + ": stopped before it began");
        availability.update();
    }

    void replayReady() {
        moving.set(false);
        replaying = false;
        goToLast();
        status.setReady(true);
    }

    /// Call this when the program ended before the move, at a limit or because it was cancelled.
    void replayFailed() {
        moving.set(false);
        replaying = false;
        failed.set(true);
        result.set(status.exit().filter(why -> why.reason() == RunEnd.Reason.TIME)
                .map(_ -> RunStatusText.tooSlowAgain(runner.limits()))
                .orElseGet(() -> "The program did not reach this step again: " + status.exitReason()));
        availability.update();
    }

    void appendToResult(String more) {
        result.set(result.get() + more);
    }

    /// Clears the current move and its result for another run or branch.
    void reset() {
        moving.set(false);
        replaying = false;
        result.set("");
        updateText();
    }

    private void updateText() {
        var source = program.sourceProperty().get();
        var moves = branches.lines();
        text.set(moves.isEmpty()
                ? source
                : source.lines().collect(Collectors.joining("\n")) + "\n\n" + String.join("\n", moves) + "\n");
    }

    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
