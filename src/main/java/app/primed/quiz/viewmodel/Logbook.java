package app.primed.quiz.viewmodel;

import app.primed.desk.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.LogLine;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Puts lines into the review log, one write at a time. What follows a grade waits until it is on disk.
final class Logbook {
    private final QuizFiles files;
    private final Background background;
    private final CardShelf shelf;
    private final Consumer<String> trouble;
    private boolean writing;

    /// @param trouble told what went wrong, and an empty text once a write went well
    Logbook(QuizFiles files, Background background, CardShelf shelf, Consumer<String> trouble) {
        this.files = files;
        this.background = background;
        this.shelf = shelf;
        this.trouble = trouble;
    }

    /// Whether a write is under way: nothing else is graded meanwhile.
    boolean isWriting() {
        return writing;
    }

    /// @param then called once the lines are on disk and known to the shelf
    void write(List<LogLine> lines, Runnable then) {
        writing = true;
        Callable<Boolean> work = () -> {
            files.append(lines);
            return true;
        };
        background.submit("quiz-log", work, _ -> {
            writing = false;
            trouble.accept("");
            shelf.add(lines);
            then.run();
        }, e -> {
            writing = false;
            trouble.accept("The review could not be written to the log (" + e.getMessage()
                    + "). It does not count yet: make room or check the folder, then grade again.");
        });
    }
}
