package app.primed.quiz.model;

/// A program whose next steps are predicted. Its run gives the questions and their answers.
///
/// @param title its name
/// @param code its text, which identifies it
/// @param source where it is written
public record PredictionExercise(String title, String code, CardSource source) {

    /// The id in the review log.
    public String id() {
        return "predict-" + Digest.of(code.strip(), 6);
    }
}
