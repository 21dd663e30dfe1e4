package app.primed.quiz.model;

import java.time.Instant;

/// What the scheduler knows of a card.
public sealed interface CardState {

    CardState NEW = new New();

    /// `new`, `learning`, `review` or `relearning`, as `primed due` prints it.
    String word();

    /// Never graded.
    record New() implements CardState {
        @Override
        public String word() {
            return "new";
        }
    }

    /// Graded at least once.
    ///
    /// @param phase whether it is on short steps or on days
    /// @param step the 0-based (re)learning step it waits on; 0 in [Phase#REVIEW]
    /// @param stability days until recall falls to 90 %
    /// @param difficulty 1 (easy) to 10
    /// @param reviewed when it was graded last
    /// @param due when it is to be asked next
    /// @param reviews how often it was graded
    /// @param lapses how often it was forgotten in [Phase#REVIEW]
    record Studied(
            Phase phase, int step, double stability, double difficulty, Instant reviewed, Instant due, int reviews,
            int lapses)
            implements
                CardState {
        @Override
        public String word() {
            return phase.word();
        }
    }
}
