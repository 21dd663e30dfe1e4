package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.SerialTaskQueue;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Undo;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Appends grades to the review log, one write at a time. Callbacks run when the grade is on disk.
final class ReviewLogWriter {
    private final QuizFiles files;
    private final SerialTaskQueue queue;
    private final CardRepository cards;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final QuizError error;

    ReviewLogWriter(
            QuizFiles files, Background background, CardRepository cards, InstantSource clock, Supplier<String> ids,
            QuizError error) {
        this.files = files;
        this.queue = new SerialTaskQueue(background, "quiz-log");
        this.cards = cards;
        this.clock = clock;
        this.ids = ids;
        this.error = error;
    }

    /// Whether a write is running; no other card can be graded meanwhile.
    boolean isWriting() {
        return queue.isBusy();
    }

    /// A review at the current time, not written yet.
    Review review(String card, Grade grade) {
        return new Review(ids.get(), card, clock.instant(), grade);
    }

    /// Logs a review of a card, and the card's wording if it is not logged yet.
    ///
    /// @param then runs once it is on disk and in the repository
    void write(Card card, Review review, Runnable then) {
        write(lines(card, review), then);
    }

    /// Logs several grades, all or none.
    ///
    /// @param then receives the lines once they are on disk
    void write(Map<Card, Grade> grades, Consumer<List<LogLine>> then) {
        var lines = new ArrayList<LogLine>();
        grades.forEach((card, grade) -> lines.addAll(lines(card, review(card.id(), grade))));
        write(lines, () -> then.accept(lines));
    }

    /// Undoes the reviews among these lines.
    void undo(List<? extends LogLine> logged, Runnable then) {
        write(logged.stream().filter(Review.class::isInstance)
                .map(line -> new Undo(ids.get(), line.id(), clock.instant())).toList(), then);
    }

    private List<LogLine> lines(Card card, Review review) {
        var lines = new ArrayList<LogLine>();
        cards.wordingLine(card, review.at(), ids).ifPresent(lines::add);
        lines.add(review);
        return lines;
    }

    void write(List<? extends LogLine> lines, Runnable then) {
        var written = List.<LogLine>copyOf(lines);
        queue.submit(() -> {
            files.append(written);
            return written;
        }, _ -> {
            error.clear();
            cards.add(written);
            then.run();
        }, e -> error.show("The review could not be written to the log (" + e.getMessage()
                + "). It does not count yet: make room or check the folder, then grade again."));
    }
}
