package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.stepper.io.Live;
import app.primed.stepper.model.Move;
import app.primed.stepper.model.Outcome;
import app.primed.stepper.model.Trace;
import app.primed.stepper.model.TracedObject;
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
        Optional<Live> alive();

        /// Runs the program again, held after a step.
        void again(OptionalInt hold, String input);

        /// Watches a run recorded before, from its last step.
        void show(Trace trace);

        String source();
    }

    private final Walk walk;
    private final Host host;
    private final LiveSession session;
    private final Branches branches = new Branches();
    private final TurnBack turnBack;
    private final StringProperty sent = new SimpleStringProperty("30");
    private final StringProperty thrown = new SimpleStringProperty("ValueError");
    private final StringProperty expression = new SimpleStringProperty("");
    private final WhyNot whyNot;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<String>> prompt = new ReadOnlyObjectWrapper<>(Optional.empty());

    LiveViewModel(Walk walk, Host host, Background background) {
        this.walk = walk;
        this.host = host;
        session = new LiveSession(background);
        whyNot = new WhyNot(walk);
        turnBack = new TurnBack(this, walk, host, session, branches);
    }

    // --- moves ------------------------------------------------------------------------------------------------

    public void next() {
        make(new Move.Next(walk.selectedProperty().get()));
    }

    public void send() {
        make(new Move.Send(walk.selectedProperty().get(), sent.get()));
    }

    public void throwIn() {
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
            host.alive().ifPresent(Live::interrupt);
        }
        return moving.get();
    }

    /// Answers `input()`; empty for no answer.
    public void answer(Optional<String> line) {
        if (prompt.get().isPresent()) {
            prompt.set(Optional.empty());
            host.alive().ifPresent(live -> live.answer(line));
        }
    }

    private void make(Move move) {
        if (!whyNot.reason().get().isEmpty() || moving.get()) {
            return;
        }
        walk.recording().ifPresent(now -> {
            var written = written(move, now);
            if (session.isReady() && session.over().isEmpty() && walk.stepProperty().get() >= now.trace.size() - 1) {
                go(move, written, () -> {});
            } else {
                turnBack.branch(now, move, written);
            }
        });
    }

    private static String written(Move move, Recording now) {
        var object = move.on() >= 0 ? Optional.of(now.trace.objects().get(move.on())) : Optional.<TracedObject>empty();
        return move.written(
                object.map(TracedObject::variable).orElse(""),
                object.map(TracedObject::kind).orElse(app.primed.stepper.model.ObjectKind.GENERATOR));
    }

    void go(Move move, String written, Runnable then) {
        var live = host.alive().orElseThrow();
        var number = session.run();
        var trace = walk.recording().orElseThrow().trace;
        var before = trace.size();
        var line = (int) host.source().lines().count() + 2 + branches.lines().size();
        moving.set(true);
        words.set("");
        var unused = live.make(move, line, written).whenComplete((outcome, fault) -> session.onScreen(number, () -> {
            moving.set(false);
            if (trace.size() > before) {
                branches.add(new Made(move, written, trace.size() - 1));
            }
            if (move instanceof Move.End) {
                session.setReady(false); // it is gone, though that is heard a little later
            }
            showText();
            branches.keep(trace);
            toLast();
            failed.set(fault != null || outcome.failed());
            words.set(fault == null ? words(written, outcome) : session.over());
            tell();
            if (fault == null) {
                then.run();
            }
        }));
    }

    void toLast() {
        walk.takeInAll();
        walk.last();
    }

    private static String words(String written, Outcome outcome) {
        return outcome.text().isEmpty() ? written + ": done" : written + "  →  " + outcome.text();
    }

    /// The program is run again to where a move is to be made.
    void waitForProgram() {
        moving.set(true);
    }

    void programIsThere() {
        moving.set(false);
        toLast();
        session.setReady(true);
    }

    /// It ended on its way there, of a limit or because it was cancelled.
    void programIsNot() {
        moving.set(false);
        failed.set(true);
        words.set("The program did not come to this step again: " + session.over());
        tell();
    }

    void addWords(String more) {
        words.set(words.get() + more);
    }

    // --- branches ---------------------------------------------------------------------------------------------

    /// Shows a branch recorded before.
    public void choose(Branch branch) {
        if (moving.get() || branches.isWatched(branch)) {
            return;
        }
        walk.recording().ifPresent(now -> branches.keep(now.trace));
        session.setReady(false);
        branches.takeUp(branch);
        host.show(branch.trace());
        branches.watch(branch);
        words.set("");
        showText();
        tell();
    }

    // --- what the run tells -----------------------------------------------------------------------------------

    /// A run begins; nothing is known of it yet.
    void started() {
        session.another();
        branches.another();
        moving.set(false);
        prompt.set(Optional.empty());
        words.set("");
        if (!turnBack.isUnderWay()) {
            branches.forgetAll();
        }
        showText();
        whyNot.started();
        host.alive().ifPresent(live -> session.hear(live, this::tell, () -> {
            prompt.set(Optional.empty());
            tell();
        }));
    }

    /// There is no run, or one that was recorded earlier.
    void none() {
        session.another();
        branches.another();
        branches.forgetAll();
        moving.set(false);
        prompt.set(Optional.empty());
        words.set("");
        showText();
        whyNot.none();
    }

    void asked(String what) {
        prompt.set(Optional.of(what));
    }

    /// Another step or object is looked at, or what can be done has changed.
    void tell() {
        whyNot.tell(host.alive().isPresent(), session, branches.currentProperty().get().isPresent());
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
        return whyNot.reason();
    }

    /// Why the object looked at cannot be moved; empty where it can.
    public ReadOnlyStringProperty objectReasonProperty() {
        return whyNot.ofObject();
    }

    /// What came of the last move; empty before the first.
    public ReadOnlyStringProperty wordsProperty() {
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
