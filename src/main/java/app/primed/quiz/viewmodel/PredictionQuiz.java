package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.PredictionExercise;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Programs whose next step is predicted in the stepper. They are graded automatically: Again at the first wrong
/// prediction, Good if there was none until the end.
public final class PredictionQuiz {

    /// A program, and when it is due ("new", "in 3 d").
    public record ExerciseLine(PredictionExercise exercise, String due) {}

    /// The grade that predicting a program gave.
    public record ExerciseResult(PredictionExercise exercise, Grade grade) {}

    private final CardRepository cards;
    private final Background background;
    private final QuizHost host;
    private final ReadOnlyObjectWrapper<List<ExerciseLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ExerciseResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<PredictionExercise> exercises = List.of();
    private Optional<PredictionExercise> open = Optional.empty();
    private int correct;

    PredictionQuiz(CardRepository cards, Background background, QuizHost host) {
        this.cards = cards;
        this.background = background;
        this.host = host;
        cards.changesProperty().subscribe(_ -> updateLines());
    }

    public ReadOnlyObjectProperty<List<ExerciseLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The latest result; empty while a program is being predicted.
    public ReadOnlyObjectProperty<Optional<ExerciseResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Finds the programs.
    public void load() {
        background.submit("quiz-exercises", () -> host.programs().get(), found -> {
            exercises = List.copyOf(found);
            cards.setExercises(exercises);
        });
    }

    /// Opens a program in the stepper to be predicted.
    public void open(PredictionExercise exercise) {
        open = Optional.of(exercise);
        correct = 0;
        result.set(Optional.empty());
        host.predict().accept(exercise);
    }

    /// A step of the open program was predicted.
    public void predicted(boolean allCorrect) {
        correct += allCorrect ? 1 : 0;
        if (!allCorrect) {
            grade(Grade.AGAIN);
        }
    }

    /// The open program has ended.
    public void finished() {
        if (correct > 0) {
            grade(Grade.GOOD);
        }
    }

    /// Stops predicting; a grade that was given stays.
    public void leave() {
        open = Optional.empty();
    }

    private void grade(Grade grade) {
        var graded = open;
        open = Optional.empty();
        graded.ifPresent(exercise -> result.set(Optional.of(new ExerciseResult(exercise, grade))));
    }

    private void updateLines() {
        lines.set(exercises.stream().map(e -> new ExerciseLine(e, cards.dueLabel(e.id()))).toList());
    }
}
