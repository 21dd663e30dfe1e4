package app.primed.links;

import app.primed.notebook.model.Snippet;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.ProgramOrigin;
import app.primed.stepper.viewmodel.StepperViewModel;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Opens programs of notes and of the quiz in the stepper, with a way back.
public final class ProgramLauncher {
    private final StepperViewModel stepper;
    private final AnswerRunner answers;
    private final Runnable showStepper;
    private final Runnable showQuiz;
    private final BiConsumer<String, Integer> openNote;

    /// @param openNote opens a line of a note, given by its path inside the vault
    public ProgramLauncher(StepperViewModel stepper, AnswerRunner answers, Runnable showStepper, Runnable showQuiz,
            BiConsumer<String, Integer> openNote) {
        this.stepper = stepper;
        this.answers = answers;
        this.showStepper = showStepper;
        this.showQuiz = showQuiz;
        this.openNote = openNote;
    }

    public void open(Snippet snippet) {
        var origin = new ProgramOrigin("the note", () -> openNote.accept(snippet.notePath(), snippet.line()));
        stepper.open(new Program(snippet.name(), snippet.code()), Optional.of(origin));
        showStepper.run();
    }

    /// Shows the run of an answer, if it is still known; otherwise runs the program again.
    public void openAnswer(String name, String code) {
        var quiz = Optional.of(new ProgramOrigin("the quiz", showQuiz));
        answers.lastRunOf(code).ifPresentOrElse(
                trace -> stepper.openTrace(trace, name, quiz, 0),
                () -> stepper.open(new Program(name, code), quiz));
        showStepper.run();
    }
}
