package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Move;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Another move at an earlier step: the program is run again to there, the moves made until then are made again, and
/// it goes the other way. A program that chance or the clock decides may not come to the same place; that is said.
final class BranchReplay {
    static final String ANOTHER_WAY = "  (the program went another way this time)";

    private final LiveViewModel live;
    private final StepCursor walk;
    private final LiveViewModel.Host host;
    private final LiveProgramStatus session;
    private final BranchList branches;
    private boolean underWay;

    BranchReplay(LiveViewModel live, StepCursor walk, LiveViewModel.Host host, LiveProgramStatus session,
            BranchList branches) {
        this.live = live;
        this.walk = walk;
        this.host = host;
        this.session = session;
        this.branches = branches;
    }

    /// Whether the run that begins is one made again to branch from.
    boolean isReplaying() {
        return underWay;
    }

    /// Runs the program again as far as the step looked at, and makes the move there.
    void branch(RunRecording before, Move move, String written) {
        var step = walk.stepProperty().get();
        var moves = branches.moves();
        // After its end nothing can be done with a program, so that one is not made again.
        var kept = moves.stream()
                .filter(made -> made.last() <= step && !(made.move() instanceof Move.End))
                .toList();
        var base = branches.hold().orElseGet(() -> endOf(before.trace));
        var holdAt = kept.isEmpty() && step < base ? OptionalInt.of(step) : branches.hold();
        var same = holdAt.orElse(base);
        branches.save(before.trace);
        underWay = true;
        host.rerun(holdAt, answers(before.trace));
        underWay = false;
        branches.startBranch(holdAt);
        live.replayStarted();
        var number = session.run();
        var unused = host.program().orElseThrow().ready().thenAccept(there -> session.onScreen(number, () -> {
            if (there) {
                live.replayReady();
                var now = walk.recording().orElseThrow().trace;
                var went = wentAlike(before.trace, now, same);
                replay(kept, 0, () -> live.apply(move, written, () -> {
                    if (!went) {
                        live.appendToResult(ANOTHER_WAY);
                    }
                }));
            } else {
                live.replayFailed();
            }
        }));
    }

    /// What the user answered, to be given again.
    private static String answers(Trace trace) {
        return IntStream.range(0, trace.size())
                .mapToObj(trace::step)
                .filter(each -> each.kind() == StepKind.INPUT)
                .map(each -> each.text() + "\n")
                .collect(Collectors.joining());
    }

    /// Whether both went the same steps and stand alike where they came to: values no step names may differ as well.
    private static boolean wentAlike(Trace before, Trace now, int last) {
        return IntStream.rangeClosed(0, last).allMatch(i -> i < now.size() && before.step(i).equals(now.step(i)))
                && before.at(last).equals(now.at(last));
    }

    /// Where the program came to its last line; its last step where it never did.
    private static int endOf(Trace trace) {
        return IntStream.range(0, trace.size())
                .filter(i -> trace.step(i).kind() == StepKind.END)
                .findFirst()
                .orElse(trace.size() - 1);
    }

    private void replay(List<AppliedMove> made, int at, Runnable then) {
        if (at == made.size()) {
            then.run();
        } else {
            live.apply(made.get(at).move(), made.get(at).text(), () -> replay(made, at + 1, then));
        }
    }
}
