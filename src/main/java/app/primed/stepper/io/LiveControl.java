package app.primed.stepper.io;

import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.trace.RunEnd;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A program that stays alive in its child after its last line, or is held at a step.
///
/// What a move does is added to the run's trace, after [app.primed.trace.StepKind#END] where the program has
/// ended. Time and processor time are counted for each move anew; the cap on steps counts all.
public interface LiveControl {

    /// Completes when the program waits for moves: `true`, or `false` where it never will.
    CompletableFuture<Boolean> ready();

    /// Makes a move; one at a time.
    ///
    /// @param line 1-based line it is shown on, below the program's text
    /// @param text what is shown there
    /// @return completes when it is done; exceptionally where the program died of it (then [#over()] says how)
    CompletableFuture<MoveOutcome> make(Move move, int line, String text);

    /// Runs the tests of a challenge in the program's names, as one move.
    ///
    /// @param code Python statements; no name that Python has built in means anything else there, and `assert` compares
    ///     plain values only
    /// @param word what a good end is told with, which nobody can know before
    /// @return the word where all hold; failed where one does not: its 1-based line, a line break, and what was seen
    CompletableFuture<MoveOutcome> test(String code, String word);

    /// Gives the move under way up: KeyboardInterrupt is raised in it. What does not heed it is ended, with the program.
    void interrupt();

    /// Answers `input()`.
    ///
    /// @param line without its end; empty for no line, which raises EOFError
    void answer(Optional<String> line);

    /// Completes when the program is no longer alive, and says why. Never exceptionally.
    CompletableFuture<RunEnd> exited();
}
