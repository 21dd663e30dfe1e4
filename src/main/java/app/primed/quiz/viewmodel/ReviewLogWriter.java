package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.SerialTaskQueue;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.LogLine;
import java.util.List;
import java.util.function.Consumer;

/// Puts lines into the review log, one write at a time. What follows a grade waits until it is on disk.
final class ReviewLogWriter {
    private final QuizFiles files;
    private final SerialTaskQueue queue;
    private final CardRepository shelf;
    private final Consumer<String> trouble;

    /// @param trouble told what went wrong, and an empty text once a write went well
    ReviewLogWriter(QuizFiles files, Background background, CardRepository shelf, Consumer<String> trouble) {
        this.files = files;
        this.queue = new SerialTaskQueue(background, "quiz-log");
        this.shelf = shelf;
        this.trouble = trouble;
    }

    /// Whether a write is under way: nothing else is graded meanwhile.
    boolean isWriting() {
        return queue.isBusy();
    }

    /// @param then called once the lines are on disk and known to the shelf
    void write(List<? extends LogLine> lines, Runnable then) {
        var kept = List.<LogLine>copyOf(lines);
        queue.submit(() -> {
            files.append(kept);
            return kept;
        }, written -> {
            trouble.accept("");
            shelf.add(written);
            then.run();
        }, e -> trouble.accept("The review could not be written to the log (" + e.getMessage()
                + "). It does not count yet: make room or check the folder, then grade again."));
    }
}
