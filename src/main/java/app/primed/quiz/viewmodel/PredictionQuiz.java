package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.PredictionExercise;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Programs whose next move is predicted. Nobody grades himself here: the first wrong prediction of a sitting is an
/// Again, a program predicted to its end without one is a Good.
public final class PredictionQuiz {

    /// A program to choose, and when it is due ("new", "in 3 d").
    public record ExerciseLine(PredictionExercise exercise, String due) {}

    private final QuizViewModel quiz;
    private final Background background;
    private final Supplier<List<PredictionExercise>> programs;
    private final Consumer<PredictionExercise> watch;
    private final ReadOnlyObjectWrapper<List<ExerciseLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private List<PredictionExercise> exercises = List.of();
    private Optional<PredictionExercise> open = Optional.empty();
    private int right;

    /// @param programs finds what there is to predict; called away from the screen
    /// @param watch opens a program in the stepper with its next move hidden
    public PredictionQuiz(
            QuizViewModel quiz, Background background, Supplier<List<PredictionExercise>> programs,
            Consumer<PredictionExercise> watch) {
        this.quiz = quiz;
        this.background = background;
        this.programs = programs;
        this.watch = watch;
        quiz.predictBy(this::open);
        quiz.shelf().outlookProperty().subscribe(_ -> updateLines());
    }

    public ReadOnlyObjectProperty<List<ExerciseLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Looks again what there is.
    public void load() {
        background.submit("quiz-riddles", programs::get, found -> {
            exercises = List.copyOf(found);
            quiz.shelf().setExercises(exercises);
            updateLines();
        });
    }

    /// Begins a sitting with a program.
    public void open(PredictionExercise riddle) {
        open = Optional.of(riddle);
        right = 0;
        watch.accept(riddle);
    }

    /// A move of the open program was predicted.
    public void predicted(boolean allRight) {
        right += allRight ? 1 : 0;
        if (!allRight) {
            grade(Grade.AGAIN);
        }
    }

    /// The open program holds no further move.
    public void finished() {
        if (right > 0) {
            grade(Grade.GOOD);
        }
    }

    /// The sitting is over; what was graded stays.
    public void leave() {
        open = Optional.empty();
    }

    private void grade(Grade grade) {
        open.ifPresent(riddle -> quiz.asking().gradeExercise(riddle.id(), grade, this::updateLines));
        open = Optional.empty();
    }

    private void updateLines() {
        lines.set(exercises.stream().map(r -> new ExerciseLine(r, quiz.whenIs(r.id()))).toList());
    }
}
