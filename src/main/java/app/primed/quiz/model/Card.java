package app.primed.quiz.model;

import java.util.List;

/// A question or task to review.
public sealed interface Card {

    /// The id in the review log; it stays the same while the question does.
    String id();

    /// The topic ("states", "priming"); cards of one topic in one file are siblings.
    String topic();

    String prompt();

    CardSource source();

    /// A card that is recalled from memory and compared with the answer.
    ///
    /// @param answer the expected answer; empty if the note has none yet
    /// @param explanation why it is so; may be empty
    record Recall(String id, String topic, String prompt, String answer, String explanation, CardSource source)
            implements
                Card {}

    /// A multiple-choice card.
    ///
    /// @param code a Python program that the question is about; may be empty
    /// @param options as written; they are shuffled when shown
    /// @param explanation why it is so; may be empty
    record Choice(
            String id, String topic, String prompt, String code, List<Option> options, String explanation,
            CardSource source)
            implements
                Card {
        public record Option(String text, boolean isCorrect) {}

        public Choice {
            options = List.copyOf(options);
        }

        /// Whether more than one option is correct.
        public boolean isMultipleChoice() {
            return options.stream().filter(Option::isCorrect).count() > 1;
        }
    }

    /// A program whose next step is predicted in the stepper; its run decides whether each prediction was right.
    record Predict(String id, String topic, String prompt, String code, CardSource source) implements Card {
        /// The topic of all such cards.
        public static final String TOPIC = "predict the state";

        public static Predict of(PredictionExercise riddle) {
            return new Predict(riddle.id(), TOPIC, riddle.title(), riddle.code(), riddle.source());
        }

        public PredictionExercise exercise() {
            return new PredictionExercise(prompt, code, source);
        }
    }

    /// A card that is solved by writing Python and judged by what the run did.
    ///
    /// @param title a short heading; may be empty
    /// @param starter the initial code of the editor
    /// @param hints shown one at a time
    /// @param checks what must be true of the run; if empty, the user grades it
    /// @param explanation shown once it is solved; may be empty
    /// @param claims a code challenge in a note that contains all of these words becomes this card
    record Challenge(
            String id, String topic, String title, String prompt, String starter, List<String> hints,
            List<Check> checks, String explanation, List<String> claims, CardSource source)
            implements
                Card {
        public Challenge {
            hints = List.copyOf(hints);
            checks = List.copyOf(checks);
            claims = List.copyOf(claims);
        }

        public Challenge from(CardSource other) {
            return new Challenge(id, topic, title, prompt, starter, hints, checks, explanation, claims, other);
        }
    }
}
