package app.primed.shell;

import app.primed.quiz.view.AnkiMenu;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.QuizViewModel;
import java.util.ArrayList;
import java.util.List;

/// What the palette offers of the quiz.
final class QuizCommands {
    private final QuizViewModel quiz;
    private final Runnable go;
    private final List<PaletteCommand> all = new ArrayList<>();

    private QuizCommands(QuizViewModel quiz, Runnable go) {
        this.quiz = quiz;
        this.go = go;
    }

    /// @param go shows the quiz
    static List<PaletteCommand> of(QuizViewModel quiz, MockViewModel mock, AnkiMenu anki, Runnable go) {
        var commands = new QuizCommands(quiz, go);
        commands.add("Start, or go on with today", quiz::start);
        commands.add("Browse cards", quiz.browse()::open);
        commands.page("Cram: leave the schedule alone", quiz.cram()::open);
        commands.page("Mock interview…", mock::open);
        commands.page("Statistics", quiz.statistics()::open);
        commands.page("Scheduling: recall to aim at, new cards a day", quiz.schedule()::open);
        commands.add("Import from Anki…", anki::read);
        commands.add("Export to Anki…", anki::write);
        return commands.all;
    }

    private void add(String words, Runnable deed) {
        all.add(new PaletteCommand("Quiz", words, "", () -> {
            go.run();
            deed.run();
        }));
    }

    /// A page over the start page: the card on show is put away first.
    private void page(String words, Runnable open) {
        add(words, () -> {
            quiz.leave();
            open.run();
        });
    }
}
