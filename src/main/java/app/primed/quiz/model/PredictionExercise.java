package app.primed.quiz.model;

/// A program whose moves are to be predicted one after the other. Its run writes the questions and settles them.
///
/// @param title what people call it
/// @param code its text; the same text is the same riddle
/// @param source where it stands
public record PredictionExercise(String title, String code, CardSource source) {

    /// Stands in the review log.
    public String id() {
        return "predict-" + Digest.of(code.strip(), 6);
    }
}
