package app.primed.quiz.model;

import java.time.Instant;

/// The state of a card in the schedule.
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
    /// @param step the 0-based (re)learning step; 0 in [Phase#REVIEW]
    /// @param stability days until the probability of recall falls to 90 %
    /// @param difficulty 1 (easy) to 10
    /// @param reviewed the time of the latest grade
    /// @param due when to ask it next
    /// @param reviews the number of grades
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
