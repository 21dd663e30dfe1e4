package app.primed.stepper.viewmodel;

import app.primed.desk.Background;
import app.primed.stepper.io.Live;
import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.Move;
import app.primed.stepper.model.Outcome;
import app.primed.stepper.model.StepKind;
import app.primed.stepper.model.Trace;
import app.primed.stepper.model.TracedObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /// A run and the moves made on it.
    ///
    /// @param name what it is called
    /// @param hold the step its program is held at, empty where it ran to its end
    public record Branch(String name, OptionalInt hold, List<Made> moves, Trace trace) {}

    /// @param last the last step it made
    public record Made(Move move, String text, int last) {}

    private final Walk walk;
    private final Host host;
    private final LiveSession session;
    private final Branches branches = new Branches();
    private final StringProperty sent = new SimpleStringProperty("30");
    private final StringProperty thrown = new SimpleStringProperty("ValueError");
    private final StringProperty expression = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("Run the program first.");
    private final ReadOnlyStringWrapper objectReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<String>> prompt = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// Whether the run that begins is one made again to branch from.
    private boolean again;

    LiveViewModel(Walk walk, Host host, Background background) {
        this.walk = walk;
        this.host = host;
        session = new LiveSession(background);
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
        if (!reason.get().isEmpty() || moving.get()) {
            return;
        }
        walk.recording().ifPresent(now -> {
            var written = written(move, now);
            if (session.isReady() && session.over().isEmpty() && walk.stepProperty().get() >= now.trace.size() - 1) {
                go(move, written, () -> {});
            } else {
                branch(now, move, written);
            }
        });
    }

    private static String written(Move move, Recording now) {
        var object = move.on() >= 0 ? Optional.of(now.trace.objects().get(move.on())) : Optional.<TracedObject>empty();
        return move.written(
                object.map(TracedObject::variable).orElse(""),
                object.map(TracedObject::kind).orElse(app.primed.stepper.model.ObjectKind.GENERATOR));
    }

    private void go(Move move, String written, Runnable then) {
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

    private void toLast() {
        walk.takeInAll();
        walk.last();
    }

    private static String words(String written, Outcome outcome) {
        return outcome.text().isEmpty() ? written + ": done" : written + "  →  " + outcome.text();
    }

    /// Runs the program again as far as the step looked at, and makes the move there.
    private void branch(Recording before, Move move, String written) {
        var step = walk.stepProperty().get();
        var moves = branches.moves();
        var kept = moves.stream().filter(made -> made.last() <= step).toList();
        var base = moves.isEmpty() ? before.trace.size() - 1 : firstOfMoves(before.trace) - 1;
        var holdAt = kept.isEmpty() && step < base ? OptionalInt.of(step) : branches.hold();
        var input = IntStream.range(0, before.trace.size())
                .mapToObj(before.trace::step)
                .filter(each -> each.kind() == StepKind.INPUT)
                .map(each -> each.text() + "\n")
                .collect(Collectors.joining());
        branches.keep(before.trace);
        again = true;
        host.again(holdAt, input);
        again = false;
        branches.leaveAt(holdAt);
        moving.set(true);
        var number = session.run();
        var unused = host.alive().orElseThrow().ready().thenAccept(there -> session.onScreen(number, () -> {
            if (there) {
                moving.set(false);
                toLast();
                session.setReady(true);
                var now = walk.recording().orElseThrow().trace;
                var same = IntStream.rangeClosed(0, holdAt.orElse(Math.min(base, now.size() - 1)))
                        .allMatch(i -> i < now.size() && before.trace.step(i).equals(now.step(i)));
                replay(kept, 0, () -> go(move, written, () -> {
                    if (!same) {
                        words.set(words.get() + "  (the program went another way this time)");
                    }
                }));
            }
        }));
    }

    private int firstOfMoves(Trace trace) {
        var line = (int) host.source().lines().count() + 1;
        return IntStream.range(0, trace.size()).filter(i -> trace.step(i).line() > line).findFirst()
                .orElse(trace.size());
    }

    private void replay(List<Made> made, int at, Runnable then) {
        if (at == made.size()) {
            then.run();
        } else {
            go(made.get(at).move(), made.get(at).text(), () -> replay(made, at + 1, then));
        }
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
        if (!again) {
            branches.forgetAll();
        }
        showText();
        reason.set("The program has not ended yet.");
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
        reason.set("Run the program first.");
        objectReason.set(reason.get());
    }

    void asked(String what) {
        prompt.set(Optional.of(what));
    }

    /// Another step or object is looked at, or what can be done has changed.
    void tell() {
        var ended = session.isReady()
                || !session.over().isEmpty()
                || branches.currentProperty().get().isPresent();
        reason.set(host.alive().isEmpty() || walk.recording().isEmpty() || walk.stepProperty().get() < 0
                ? "Run the program first."
                : ended ? "" : "The program has not ended yet.");
        objectReason.set(reason.get().isEmpty() ? ofObject() : reason.get());
    }

    private String ofObject() {
        var trace = walk.recording().orElseThrow().trace;
        if (walk.selectedProperty().get() < 0) {
            return "There is no generator or coroutine yet.";
        }
        var closed = trace.stateAt(walk.selectedProperty().get(), walk.stepProperty().get())
                .filter(LifeState.CLOSED::equals).isPresent();
        return closed
                ? trace.objects().get(walk.selectedProperty().get()).variable() + " is closed: nothing can resume it."
                : "";
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
        return reason.getReadOnlyProperty();
    }

    /// Why the object looked at cannot be moved; empty where it can.
    public ReadOnlyStringProperty objectReasonProperty() {
        return objectReason.getReadOnlyProperty();
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
