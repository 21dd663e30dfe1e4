package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.Riddle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Programs whose next move is predicted. Nobody grades himself here: the first wrong prediction of a sitting is an
/// Again, a program predicted to its end without one is a Good.
public final class Predicting {

    /// A program to choose, and when it is due ("new", "in 3 d").
    public record Line(Riddle riddle, String when) {}

    private final QuizViewModel quiz;
    private final Background background;
    private final Supplier<List<Riddle>> programs;
    private final Consumer<Riddle> watch;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private List<Riddle> riddles = List.of();
    private Optional<Riddle> open = Optional.empty();
    private int right;

    /// @param programs finds what there is to predict; called away from the screen
    /// @param watch opens a program in the stepper with its next move hidden
    public Predicting(
            QuizViewModel quiz, Background background, Supplier<List<Riddle>> programs, Consumer<Riddle> watch) {
        this.quiz = quiz;
        this.background = background;
        this.programs = programs;
        this.watch = watch;
        quiz.predictBy(this::open);
        quiz.shelf().outlook().subscribe(_ -> tell());
    }

    public ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    /// Looks again what there is.
    public void look() {
        background.submit("quiz-riddles", programs::get, found -> {
            riddles = List.copyOf(found);
            quiz.shelf().predictable(riddles);
            tell();
        });
    }

    /// Begins a sitting with a program.
    public void open(Riddle riddle) {
        open = Optional.of(riddle);
        right = 0;
        watch.accept(riddle);
    }

    /// A move of the open program was predicted.
    public void settled(boolean allRight) {
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
        open.ifPresent(riddle -> quiz.asking().predicted(riddle.id(), grade, this::tell));
        open = Optional.empty();
    }

    private void tell() {
        lines.set(riddles.stream().map(r -> new Line(r, quiz.whenIs(r.id()))).toList());
    }
}
