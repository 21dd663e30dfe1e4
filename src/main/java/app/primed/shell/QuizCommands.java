package app.primed.shell;

import app.primed.quiz.view.AnkiMenu;
import app.primed.quiz.viewmodel.Quiz;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What the palette offers of the quiz.
final class QuizCommands {
    private final Quiz quiz;
    private final Runnable go;
    private final List<PaletteCommand> all = new ArrayList<>();

    private QuizCommands(Quiz quiz, Runnable go) {
        this.quiz = quiz;
        this.go = go;
    }

    /// @param go shows the quiz
    static List<PaletteCommand> of(Quiz quiz, Supplier<AnkiMenu> anki, Runnable go) {
        var commands = new QuizCommands(quiz, go);
        commands.add("Start or continue today's review", quiz.review()::start);
        commands.add("Browse cards", quiz.browse()::open);
        commands.page("Cram: review without changing the schedule", quiz.cram()::open);
        commands.page("Mock interview…", quiz.mock()::open);
        commands.page("Statistics", quiz.statistics()::open);
        commands.page("Scheduling: desired retention, new cards a day", quiz.schedule()::open);
        commands.add("Import from Anki…", () -> anki.get().read());
        commands.add("Export to Anki…", () -> anki.get().write());
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
            quiz.review().leave();
            open.run();
        });
    }
}
