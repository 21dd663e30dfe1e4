package app.primed.quiz.model;

import java.util.List;

/// Something to be asked.
public sealed interface Card {

    /// Stands in the review log; the same for as long as it is the same question.
    String id();

    /// What it is about ("states", "priming"); cards of one topic in one file are siblings.
    String topic();

    /// The question or task.
    String prompt();

    CardSource source();

    /// Recalled from memory, then compared with the answer.
    ///
    /// @param answer what to have said; empty where the note holds none yet
    /// @param explanation why it is so; may be empty
    record Recall(String id, String topic, String prompt, String answer, String explanation, CardSource source)
            implements
                Card {}

    /// Answered by choosing.
    ///
    /// @param code a Python program the question is about; may be empty
    /// @param options what there is to choose from, as written; shown in an order of the moment
    /// @param explanation why it is so; may be empty
    record Choice(
            String id, String topic, String prompt, String code, List<Option> options, String explanation,
            CardSource source)
            implements
                Card {
        /// One thing to choose.
        public record Option(String text, boolean isCorrect) {}

        public Choice {
            options = List.copyOf(options);
        }

        /// Whether more than one is to be chosen.
        public boolean isMultipleChoice() {
            return options.stream().filter(Option::isCorrect).count() > 1;
        }
    }

    /// A program whose moves are predicted in the stepper; its run settles every prediction.
    ///
    /// @param code its text
    record Predict(String id, String topic, String prompt, String code, CardSource source) implements Card {
        /// What predicting is called as a topic.
        public static final String TOPIC = "predict the state";

        public static Predict of(PredictionExercise riddle) {
            return new Predict(riddle.id(), TOPIC, riddle.title(), riddle.code(), riddle.source());
        }

        public PredictionExercise exercise() {
            return new PredictionExercise(prompt, code, source);
        }
    }

    /// Solved by writing Python, judged by what the run did.
    ///
    /// @param title a few words above the prompt; may be empty
    /// @param starter the code the editor opens with
    /// @param hints shown one at a time
    /// @param checks what must be true of the run; empty where the person judges
    /// @param explanation shown once it is solved; may be empty
    /// @param claims words that, when all stand in a note's code challenge, make that challenge this card
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
