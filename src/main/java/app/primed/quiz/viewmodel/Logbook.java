package app.primed.quiz.viewmodel;

import app.primed.desk.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.LogLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Puts lines into the review log, one write at a time. What follows a grade waits until it is on disk.
final class Logbook {
    private final QuizFiles files;
    private final Background background;
    private final CardShelf shelf;
    private final Consumer<String> trouble;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
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

    /// Writes once the write under way is over.
    ///
    /// @param then called once the lines are on disk and known to the shelf
    void write(List<? extends LogLine> lines, Runnable then) {
        if (writing) {
            waiting.add(() -> write(lines, then));
            return;
        }
        writing = true;
        Callable<Boolean> work = () -> {
            files.append(List.copyOf(lines));
            return true;
        };
        background.submit("quiz-log", work, _ -> {
            writing = false;
            trouble.accept("");
            shelf.add(List.copyOf(lines));
            then.run();
            following();
        }, e -> {
            writing = false;
            trouble.accept("The review could not be written to the log (" + e.getMessage()
                    + "). It does not count yet: make room or check the folder, then grade again.");
            following();
        });
    }

    private void following() {
        var next = waiting.poll();
        if (next != null) {
            next.run();
        }
    }
}
