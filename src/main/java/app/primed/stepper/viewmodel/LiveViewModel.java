package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.stepper.model.Move;
import app.primed.trace.ObjectKind;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Moves on a live program. At the end of a run a move continues it; at an earlier step it starts a branch, for which
/// the program is run again up to that step. Earlier recordings stay available.
public final class LiveViewModel {
    private final StepCursor cursor;
    private final ProgramRunner runner;
    private final LiveProgramStatus status;
    private final BranchList branches = new BranchList();
    private final MoveAvailability availability;
    private final MoveExecutor executor;
    private final BranchReplay replay;
    private final StringProperty sent = new SimpleStringProperty("30");
    private final StringProperty thrown = new SimpleStringProperty("ValueError");
    private final StringProperty expression = new SimpleStringProperty("");

    LiveViewModel(OpenProgram program, StepCursor cursor, ProgramRunner runner, Background background) {
        this.cursor = cursor;
        this.runner = runner;
        status = new LiveProgramStatus(background);
        availability = new MoveAvailability(cursor, runner, status, branches);
        executor = new MoveExecutor(program, cursor, runner, status, branches, availability);
        replay = new BranchReplay(cursor, runner, status, branches, executor);
        runner.runProperty().subscribe(run -> run.ifPresent(_ -> runStarted()));
        // While the code is not edited, the editor shows the program with its live moves below.
        program.sourceProperty().subscribe(_ -> {
            reset();
            branches.clear();
        });
    }

    public void next() {
        make(new Move.Next(cursor.selectedProperty().get()));
    }

    public void send() {
        make(new Move.Send(cursor.selectedProperty().get(), sent.get()));
    }

    public void throwException() {
        make(new Move.Throw(cursor.selectedProperty().get(), thrown.get()));
    }

    public void close() {
        make(new Move.Close(cursor.selectedProperty().get()));
    }

    /// Lets the program end normally.
    public void end() {
        make(new Move.End());
    }

    /// Runs the code in [#expressionProperty()].
    public void evaluate() {
        if (!expression.get().isBlank()) {
            make(new Move.Evaluate(expression.get()));
        }
    }

    /// Interrupts the current move.
    ///
    /// @return whether there was one
    public boolean interrupt() {
        return executor.interrupt();
    }

    private void make(Move move) {
        if (!availability.reasonProperty().get().isEmpty() || executor.movingProperty().get()) {
            return;
        }
        cursor.trace().ifPresent(trace -> {
            var code = code(move, trace);
            if (status.isReady() && status.exitReason().isEmpty() && cursor.stepProperty().get() >= trace.size() - 1) {
                executor.apply(move, code, () -> {});
            } else {
                replay.branch(trace, move, code);
            }
        });
    }

    private static String code(Move move, Trace trace) {
        var object =
                move.object() >= 0 ? Optional.of(trace.objects().get(move.object())) : Optional.<TracedObject>empty();
        return move.asCode(
                object.map(TracedObject::variable).orElse(""),
                object.map(TracedObject::kind).orElse(ObjectKind.GENERATOR));
    }

    /// Whether the program came to this step of the current run by itself, before any move.
    boolean isBeforeMoves(Trace trace, int step) {
        return step <= branches.hold().orElseGet(() -> BranchReplay.endOf(trace));
    }

    /// Switches to another branch.
    public void choose(Branch branch) {
        if (executor.movingProperty().get() || branches.isCurrent(branch)) {
            return;
        }
        cursor.trace().ifPresent(branches::save);
        status.setReady(false);
        branches.restore(branch);
        runner.reopen(branch.trace());
        branches.setCurrent(branch);
        executor.reset();
        availability.update();
    }

    private void runStarted() {
        reset();
        if (!replay.isReplaying()) {
            branches.clear();
        }
        runner.liveControl().ifPresent(
                live -> status.listenTo(live, availability::update, availability::update));
    }

    private void reset() {
        status.reset();
        branches.clearMoves();
        executor.reset();
        availability.update();
    }

    /// Python expression for the value to send.
    public StringProperty sentProperty() {
        return sent;
    }

    /// Python expression for the exception to throw.
    public StringProperty thrownProperty() {
        return thrown;
    }

    /// Python code to run in the module's namespace.
    public StringProperty expressionProperty() {
        return expression;
    }

    /// Why no move can be made now; empty if one can.
    public ReadOnlyStringProperty reasonProperty() {
        return availability.reasonProperty();
    }

    /// Why no move can be made on the selected object; empty if one can.
    public ReadOnlyStringProperty objectReasonProperty() {
        return availability.objectReasonProperty();
    }

    /// The result of the last move; empty before the first.
    public ReadOnlyStringProperty resultProperty() {
        return executor.resultProperty();
    }

    /// Whether an exception ended the last move.
    public ReadOnlyBooleanProperty failedProperty() {
        return executor.failedProperty();
    }

    public ReadOnlyBooleanProperty movingProperty() {
        return executor.movingProperty();
    }

    /// The program's text followed by the moves, as the steps' line numbers count.
    public ReadOnlyStringProperty textProperty() {
        return executor.textProperty();
    }

    /// The available branches; the first is the program's own run.
    public ReadOnlyObjectProperty<List<Branch>> branchesProperty() {
        return branches.allProperty();
    }

    public ReadOnlyObjectProperty<Optional<Branch>> currentProperty() {
        return branches.currentProperty();
    }
}
