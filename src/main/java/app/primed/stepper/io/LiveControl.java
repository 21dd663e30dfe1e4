package app.primed.stepper.io;

import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.trace.RunEnd;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Controls a program that stays alive in its child after its last line, or is held at a step.
///
/// The steps of a move are added to the run's trace, after [app.primed.trace.StepKind#END] if the program has ended.
/// Each move has its own time limits; the step limit applies to all together.
public interface LiveControl {

    /// Completes when the program waits for moves: `true`, or `false` if it never will.
    CompletableFuture<Boolean> ready();

    /// Makes a move; only one at a time.
    ///
    /// @param line 1-based line below the program's text on which it is shown
    /// @param text as shown there
    /// @return completes when the move is done; exceptionally if the program died of it (then [#exited()] has the
    ///     reason)
    CompletableFuture<MoveOutcome> make(Move move, int line, String text);

    /// Runs the tests of a challenge in the program's namespace, as one move.
    ///
    /// @param code Python statements, in which built-in names have their original meaning and `assert` compares plain
    ///     values only
    /// @param word the result of success, which the program cannot know in advance
    /// @return the word if all tests pass; else failed, with the 1-based line of the first failure, a line break, and
    ///     the reason
    CompletableFuture<MoveOutcome> test(String code, String word);

    /// Interrupts the current move with a KeyboardInterrupt. If the program ignores it, it is killed.
    void interrupt();

    /// Answers `input()`.
    ///
    /// @param line without its line break; empty for end of input, which raises EOFError
    void answer(Optional<String> line);

    /// Completes with the reason when the program is no longer alive. Never completes exceptionally.
    CompletableFuture<RunEnd> exited();
}
