package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.stepper.io.LiveControl;
import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Moves on the program that stays alive. At the end of a run a move goes on; at an earlier step it branches: the
/// program is run again to there, held, and goes the other way. What was recorded before stays, to switch back to.
public final class LiveViewModel {

    /// The run these moves belong to.
    interface Host {
        Optional<LiveControl> program();

        /// Runs the program again, held after a step.
        void rerun(OptionalInt hold, String input);

        /// Watches a run recorded before, from its last step.
        void show(Trace trace);

        String source();
    }

    private final StepCursor walk;
    private final Host host;
    private final LiveProgramStatus session;
    private final BranchList branches = new BranchList();
    private final BranchReplay turnBack;
    private final StringProperty sent = new SimpleStringProperty("30");
    private final StringProperty thrown = new SimpleStringProperty("ValueError");
    private final StringProperty expression = new SimpleStringProperty("");
    private final MoveAvailability whyNot;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<String>> prompt = new ReadOnlyObjectWrapper<>(Optional.empty());

    LiveViewModel(StepCursor walk, Host host, Background background) {
        this.walk = walk;
        this.host = host;
        session = new LiveProgramStatus(background);
        whyNot = new MoveAvailability(walk);
        turnBack = new BranchReplay(this, walk, host, session, branches);
    }

    // --- moves ------------------------------------------------------------------------------------------------

    public void next() {
        make(new Move.Next(walk.selectedProperty().get()));
    }

    public void send() {
        make(new Move.Send(walk.selectedProperty().get(), sent.get()));
    }

    public void throwException() {
        make(new Move.Throw(walk.selectedProperty().get(), thrown.get()));
    }

    public void close() {
        make(new Move.Close(walk.selectedProperty().get()));
    }

    /// Lets the program end as it would have ended by itself.
    public void end() {
        make(new Move.End());
    }

    /// Runs what stands in [#expressionProperty()].
    public void evaluate() {
        if (!expression.get().isBlank()) {
            make(new Move.Evaluate(expression.get()));
        }
    }

    /// Gives up the move under way, if there is one.
    ///
    /// @return whether there was
    public boolean interrupt() {
        if (moving.get()) {
            host.program().ifPresent(LiveControl::interrupt);
        }
        return moving.get();
    }

    /// Answers `input()`; empty for no answer.
    public void answer(Optional<String> line) {
        if (prompt.get().isPresent()) {
            prompt.set(Optional.empty());
            host.program().ifPresent(live -> live.answer(line));
        }
    }

    private void make(Move move) {
        if (!whyNot.reasonProperty().get().isEmpty() || moving.get()) {
            return;
        }
        walk.recording().ifPresent(now -> {
            var written = written(move, now);
            if (session.isReady() && session.exitReason().isEmpty()
                    && walk.stepProperty().get() >= now.trace.size() - 1) {
                apply(move, written, () -> {});
            } else {
                turnBack.branch(now, move, written);
            }
        });
    }

    private static String written(Move move, RunRecording now) {
        var object = move.object() >= 0
                ? Optional.of(now.trace.objects().get(move.object()))
                : Optional.<TracedObject>empty();
        return move.asCode(
                object.map(TracedObject::variable).orElse(""),
                object.map(TracedObject::kind).orElse(app.primed.trace.ObjectKind.GENERATOR));
    }

    void apply(Move move, String written, Runnable then) {
        var live = host.program().orElseThrow();
        var number = session.run();
        var trace = walk.recording().orElseThrow().trace;
        var before = trace.size();
        var line = (int) host.source().lines().count() + 2 + branches.lines().size();
        moving.set(true);
        words.set("");
        var unused = live.make(move, line, written).whenComplete((outcome, fault) -> session.onScreen(number, () -> {
            moving.set(false);
            if (trace.size() > before) {
                branches.add(new AppliedMove(move, written, trace.size() - 1));
            }
            if (move instanceof Move.End) {
                session.setReady(false); // it is gone, though that is heard a little later
            }
            showText();
            branches.save(trace);
            goToLast();
            failed.set(fault != null || outcome.failed());
            words.set(fault == null ? words(written, outcome) : session.exitReason());
            updateAvailability();
            if (fault == null) {
                then.run();
            }
        }));
    }

    void goToLast() {
        walk.loadAll();
        walk.last();
    }

    private static String words(String written, MoveOutcome outcome) {
        return outcome.text().isEmpty() ? written + ": done" : written + "  →  " + outcome.text();
    }

    /// The program is run again to where a move is to be made.
    void replayStarted() {
        moving.set(true);
    }

    void replayReady() {
        moving.set(false);
        goToLast();
        session.setReady(true);
    }

    /// It ended on its way there, of a limit or because it was cancelled.
    void replayFailed() {
        moving.set(false);
        failed.set(true);
        words.set("The program did not come to this step again: " + session.exitReason());
        updateAvailability();
    }

    void appendToResult(String more) {
        words.set(words.get() + more);
    }

    // --- branches ---------------------------------------------------------------------------------------------

    /// Shows a branch recorded before.
    public void choose(Branch branch) {
        if (moving.get() || branches.isCurrent(branch)) {
            return;
        }
        walk.recording().ifPresent(now -> branches.save(now.trace));
        session.setReady(false);
        branches.restore(branch);
        host.show(branch.trace());
        branches.setCurrent(branch);
        words.set("");
        showText();
        updateAvailability();
    }

    // --- what the run tells -----------------------------------------------------------------------------------

    /// A run begins; nothing is known of it yet.
    void started() {
        session.reset();
        branches.clearMoves();
        moving.set(false);
        prompt.set(Optional.empty());
        words.set("");
        if (!turnBack.isReplaying()) {
            branches.clear();
        }
        showText();
        whyNot.running();
        host.program().ifPresent(live -> session.listenTo(live, this::updateAvailability, () -> {
            prompt.set(Optional.empty());
            updateAvailability();
        }));
    }

    /// There is no run, or one that was recorded earlier.
    void reset() {
        session.reset();
        branches.clearMoves();
        branches.clear();
        moving.set(false);
        prompt.set(Optional.empty());
        words.set("");
        showText();
        whyNot.noRun();
    }

    void inputRequested(String what) {
        prompt.set(Optional.of(what));
    }

    /// Another step or object is looked at, or what can be done has changed.
    void updateAvailability() {
        whyNot.update(host.program().isPresent(), session, branches.currentProperty().get().isPresent());
    }

    private void showText() {
        var lines = branches.lines();
        text.set(lines.isEmpty()
                ? host.source()
                : host.source().lines().collect(Collectors.joining("\n")) + "\n\n" + String.join("\n", lines) + "\n");
    }

    // --- what there is ----------------------------------------------------------------------------------------

    /// Python for the value to send.
    public StringProperty sentProperty() {
        return sent;
    }

    /// Python for the exception to throw.
    public StringProperty thrownProperty() {
        return thrown;
    }

    /// Python to run in the module's names.
    public StringProperty expressionProperty() {
        return expression;
    }

    /// Why no move can be made now; empty where one can.
    public ReadOnlyStringProperty reasonProperty() {
        return whyNot.reasonProperty();
    }

    /// Why the object looked at cannot be moved; empty where it can.
    public ReadOnlyStringProperty objectReasonProperty() {
        return whyNot.objectReasonProperty();
    }

    /// What came of the last move; empty before the first.
    public ReadOnlyStringProperty resultProperty() {
        return words.getReadOnlyProperty();
    }

    /// Whether the last move ended with an exception.
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /// The program's text, and below it the moves: the lines the steps name.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What `input()` asks, while it does.
    public ReadOnlyObjectProperty<Optional<String>> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /// The runs to switch between; the first is the program's own.
    public ReadOnlyObjectProperty<List<Branch>> branchesProperty() {
        return branches.allProperty();
    }

    public ReadOnlyObjectProperty<Optional<Branch>> currentProperty() {
        return branches.currentProperty();
    }
}
