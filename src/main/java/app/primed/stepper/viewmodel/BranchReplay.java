package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Move;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Branches at an earlier step: runs the program again up to that step, repeats the moves made before it, and makes a
/// different move. Programs that depend on chance or time may not reach the same state, which is reported.
final class BranchReplay {
    static final String ANOTHER_WAY = "  (the program took another path this time)";

    private final StepCursor cursor;
    private final ProgramRunner runner;
    private final LiveProgramStatus status;
    private final BranchList branches;
    private final MoveExecutor executor;
    private boolean replaying;

    BranchReplay(
            StepCursor cursor, ProgramRunner runner, LiveProgramStatus status, BranchList branches,
            MoveExecutor executor) {
        this.cursor = cursor;
        this.runner = runner;
        this.status = status;
        this.branches = branches;
        this.executor = executor;
    }

    /// Whether the current run is a replay for a branch.
    boolean isReplaying() {
        return replaying;
    }

    /// Runs the program again up to the current step and makes the move there.
    void branch(Trace before, Move move, String code) {
        var step = cursor.stepProperty().get();
        var moves = branches.moves();
        // A program that ended cannot take further moves, so its end is not repeated.
        var kept = moves.stream()
                .filter(made -> made.last() <= step && !(made.move() instanceof Move.End))
                .toList();
        var base = branches.hold().orElseGet(() -> endOf(before));
        var holdAt = kept.isEmpty() && step < base ? OptionalInt.of(step) : branches.hold();
        var same = holdAt.orElse(base);
        branches.save(before);
        replaying = true;
        runner.rerun(holdAt, answers(before));
        replaying = false;
        branches.startBranch(holdAt);
        executor.replayStarted();
        var number = status.run();
        var unused = runner.liveControl().orElseThrow().ready().thenAccept(there -> status.onScreen(number, () -> {
            if (there) {
                executor.replayReady();
                var now = cursor.trace().orElseThrow();
                var went = wentAlike(before, now, same);
                replay(kept, 0, () -> {
                    if (executor.isInterrupted()) {
                        executor.notMade(code);
                        return;
                    }
                    executor.apply(move, code, () -> {
                        if (!went) {
                            executor.appendToResult(ANOTHER_WAY);
                        }
                    });
                });
            } else {
                executor.replayFailed();
            }
        }));
    }

    /// The user's answers to `input()`, to be given again.
    static String answers(Trace trace) {
        return IntStream.range(0, trace.size())
                .mapToObj(trace::step)
                .filter(each -> each.kind() == StepKind.INPUT)
                .map(each -> each.text() + "\n")
                .collect(Collectors.joining());
    }

    /// Whether both runs have the same steps and the same state at the last one; values that no step shows may differ
    /// as well.
    private static boolean wentAlike(Trace before, Trace now, int last) {
        return IntStream.rangeClosed(0, last).allMatch(i -> i < now.size() && before.step(i).equals(now.step(i)))
                && before.at(last).equals(now.at(last));
    }

    /// The step at which the program ended; its last step if it did not.
    static int endOf(Trace trace) {
        return IntStream.range(0, trace.size())
                .filter(i -> trace.step(i).kind() == StepKind.END)
                .findFirst()
                .orElse(trace.size() - 1);
    }

    private void replay(List<AppliedMove> made, int at, Runnable then) {
        if (at == made.size() || executor.isInterrupted()) {
            then.run();
        } else {
            executor.apply(made.get(at).move(), made.get(at).text(), () -> replay(made, at + 1, then));
        }
    }
}
