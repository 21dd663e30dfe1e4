package app.primed.links;

import app.primed.notebook.model.Session;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.PredictionExercise;
import app.primed.quiz.viewmodel.PredictionQuiz;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.Example;
import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import app.primed.stepper.viewmodel.ProgramOrigin;
import app.primed.stepper.viewmodel.StepperViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Runs the quiz's prediction exercises in the stepper and reports the results.
public final class PredictionExerciseRunner {
    /// Without one of these words there is no state to predict.
    private static final Pattern SUSPENDS = Pattern.compile("\\b(?:yield|await|async)\\b");

    private final StepperViewModel stepper;
    private Optional<PredictionExercise> open = Optional.empty();
    private boolean begun;

    public PredictionExerciseRunner(StepperViewModel stepper) {
        this.stepper = stepper;
    }

    /// Exercises from the examples and from the Python of notes, newest note first.
    public static List<PredictionExercise> in(Map<String, Session> sessions) {
        var riddles = new ArrayList<PredictionExercise>();
        Example.ALL.forEach(example -> riddles
                .add(new PredictionExercise(example.title(), example.source(),
                        new CardSource.Example(example.title()))));
        var notes = new ArrayList<>(sessions.entrySet());
        java.util.Collections.reverse(notes);
        for (var note : notes) {
            var name = note.getKey().substring(note.getKey().lastIndexOf('/') + 1);
            note.getValue().python().stream().filter(fence -> SUSPENDS.matcher(fence.code()).find())
                    .map(fence -> new PredictionExercise(name + " line " + fence.codeLine(), fence.code(),
                            new CardSource.Note(note.getKey(), fence.codeLine(), "", note.getValue().date())))
                    .forEach(riddles::add);
        }
        return List.copyOf(riddles);
    }

    /// Runs a program and asks for its first move.
    public void open(PredictionExercise riddle, Runnable back) {
        open = Optional.of(riddle);
        begun = false;
        stepper.open(new Program(riddle.title(), riddle.code()), Optional.of(new ProgramOrigin("the quiz", back)));
        begin();
    }

    /// Reports predictions to the quiz.
    public void reportTo(PredictionQuiz quiz) {
        stepper.status().endProperty().addListener((_, _, _) -> begin());
        stepper.prediction().verdictProperty().addListener((_, _, verdict) -> {
            if (isOpen()) {
                verdict.ifPresent(settled -> quiz.predicted(settled.allCorrect()));
            }
        });
        stepper.prediction().phaseProperty().addListener((_, _, phase) -> {
            if (isOpen() && begun && phase == Phase.OVER) {
                quiz.finished();
            } else if (begun && phase == Phase.OFF) {
                open = Optional.empty();
                quiz.leave();
            }
        });
    }

    private void begin() {
        if (!begun && isOpen() && stepper.status().endProperty().get().isPresent()) {
            begun = true;
            stepper.cursor().first();
            stepper.prediction().start();
        }
    }

    private boolean isOpen() {
        return open.filter(riddle -> riddle.code().equals(stepper.program().sourceProperty().get())).isPresent();
    }
}
