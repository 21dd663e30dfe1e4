package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Undo;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The sitting under way: which card follows, what a grade does, and taking back whatever was done last.
final class ReviewController {
    private final CardRepository cards;
    private final CurrentCard onShow;
    private final ReviewLogWriter log;
    private final CardActions actions;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Runnable changed;
    private final RemovedCardUndo removedCards = new RemovedCardUndo();
    /// Ids of cards that are being suspended or deleted.
    private final Set<String> beingRemoved = new HashSet<>();
    private Optional<ReviewSession> session = Optional.empty();
    /// Whether the card on show was one to be asked, and not one opened although it is suspended.
    private boolean wasActive;

    final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    final ReadOnlyBooleanWrapper cramming = new ReadOnlyBooleanWrapper();

    /// @param changed what waits is to be worked out again
    ReviewController(CardRepository shelf, CurrentCard onShow, ReviewLogWriter log, CardActions deeds,
            InstantSource clock, Supplier<String> ids,
            Runnable changed) {
        this.cards = shelf;
        this.onShow = onShow;
        this.log = log;
        this.actions = deeds;
        this.clock = clock;
        this.ids = ids;
        this.changed = changed;
    }

    /// Begins the day's session, or goes on with it: what is due, and the new cards the day has left. Does nothing
    /// where there is nothing to ask.
    void start() {
        begin(cards.scheduledReview(0));
    }

    /// As [#start()], with this many new cards more than the day usually has.
    void learnMore(int more) {
        begin(cards.scheduledReview(more));
    }

    /// Asks these cards until each was known once. The schedule stays as it is.
    void cram(List<Card> cards) {
        if (!cards.isEmpty()) {
            begin(new CramReview(cards));
        }
    }

    private void begin(ReviewSession sitting) {
        var before = session;
        session = Optional.of(sitting);
        if (sitting.totalCount(false) > sitting.finishedCount()) {
            next();
        } else {
            session = before;
        }
    }

    /// Shows one card by itself.
    void open(Card wanted) {
        session = Optional.of(cards.singleCardReview());
        show(wanted, false);
    }

    void leave() {
        message.set("");
        session = Optional.empty();
        onShow.leave();
        changed.run();
    }

    /// Back from the list of all cards: one that was set aside there makes way for the next.
    void afterBrowsing() {
        if (card().filter(c -> wasActive && !cards.isActive(c.id())).isPresent()) {
            next();
        }
        changed.run();
    }

    /// Grades the card on show; the next one follows when the log is on disk.
    void gradeCard(Card graded, Grade grade) {
        if (log.isWriting()) {
            return;
        }
        var review = new Review(ids.get(), graded.id(), clock.instant(), grade);
        var current = session;
        Runnable then = () -> {
            removedCards.graded(review);
            message.set("");
            current.ifPresent(r -> r.recordGrade(graded, review, cards.progress()));
            // Who went to another card meanwhile stays there.
            if (session.equals(current) && isShown(graded)) {
                next();
            } else {
                changed.run();
            }
        };
        if (isCramming()) {
            then.run();
            return;
        }
        var lines = new ArrayList<LogLine>();
        cards.wordingLine(graded, review.at(), ids).ifPresent(lines::add);
        lines.add(review);
        log.write(lines, then);
    }

    /// Suspends the card on show; the sitting goes on without it.
    void suspend() {
        remove((shown, done) -> actions.suspend(List.of(shown), true, done, () -> beingRemoved.remove(shown.id())));
    }

    /// Deletes the card on show, or leaves it out where its text stands in a note; the sitting goes on without it.
    void delete() {
        remove((shown, done) -> actions.delete(List.of(shown), done, () -> beingRemoved.remove(shown.id())));
    }

    private void remove(BiConsumer<Card, Consumer<CardActions.CompletedAction>> how) {
        var shown = card();
        // While its grade is on the way to the disk, or itself, a further press means nothing.
        if (shown.isEmpty() || log.isWriting() || !beingRemoved.add(shown.get().id())) {
            return;
        }
        how.accept(shown.get(), deed -> {
            beingRemoved.remove(shown.get().id());
            message.set(deed.description() + ". Take back, or Ctrl Z outside a text, brings it back.");
            removedCards.add(shown.get(), deed.undo());
            // Who went to another card meanwhile stays there.
            if (isShown(shown.get())) {
                next();
            } else {
                changed.run();
            }
        });
    }

    private boolean isShown(Card wanted) {
        return card().filter(shown -> shown.id().equals(wanted.id())).isPresent();
    }

    /// The grade that would be taken back now: of this sitting, or else of today where the sitting counts.
    private Optional<Review> latest() {
        return session.flatMap(ReviewSession::latestGrade).map(ReviewSession.Graded::review)
                .or(() -> isCramming() ? Optional.empty() : latestOfToday());
    }

    private Optional<Review> latestOfToday() {
        return cards.today().latest().filter(review -> cards.find(review.card()).isPresent());
    }

    private boolean isCramming() {
        return session.filter(r -> !r.affectsSchedule()).isPresent();
    }

    /// Predicting a program gave a grade: it counts for the card on show where that is the program, else by itself.
    ///
    /// @param then called once it is on disk
    void gradeExercise(String id, Grade grade, Runnable then) {
        var shown = card().filter(c -> c.id().equals(id));
        if (shown.isPresent()) {
            gradeCard(shown.get(), grade);
        } else {
            appendLines(List.of(new Review(ids.get(), id, clock.instant(), grade)), _ -> then.run());
        }
    }

    /// Writes down grades that a mock interview gave, all or none.
    ///
    /// @param then given the lines once they are on disk
    void log(Map<Card, Grade> grades, Consumer<List<LogLine>> then) {
        var lines = new ArrayList<LogLine>();
        grades.forEach((graded, grade) -> {
            var review = new Review(ids.get(), graded.id(), clock.instant(), grade);
            cards.wordingLine(graded, review.at(), ids).ifPresent(lines::add);
            lines.add(review);
        });
        appendLines(lines, then);
    }

    /// Takes reviews among these lines back.
    void undoGrades(List<LogLine> logged, Consumer<List<LogLine>> then) {
        appendLines(logged.stream().filter(Review.class::isInstance)
                .<LogLine>map(line -> new Undo(ids.get(), line.id(), clock.instant())).toList(), then);
    }

    private void appendLines(List<LogLine> lines, Consumer<List<LogLine>> then) {
        log.write(lines, () -> {
            changed.run();
            then.accept(lines);
        });
    }

    /// Takes the latest grade back, of this sitting or else of today, and shows its card again, answer and all. A card
    /// set aside since then comes back first.
    void undo() {
        if (log.isWriting()) {
            return;
        }
        message.set("");
        var put = removedCards.after(latest());
        if (put.isPresent()) {
            var now = session.orElseGet(() -> cards.scheduledReview(0));
            session = Optional.of(now);
            // At once: a second press means what was done before it.
            removedCards.remove(put.get());
            put.get().back().run(() -> {
                card().ifPresent(now::requeue);
                show(put.get().card(), false);
            }, () -> removedCards.putBack(put.get()));
            return;
        }
        if (session.flatMap(ReviewSession::latestGrade).isEmpty() && !isCramming()) {
            session = Optional.of(cards.scheduledReview(0));
        }
        var sitting = session.get();
        var last = sitting.latestGrade();
        if (last.isEmpty()) {
            return;
        }
        var before = cards.progress();
        Runnable then = () -> {
            var again = sitting.undo(card(), before);
            // Choices are shown in another order each time, so what was chosen means nothing any more; and nobody
            // grades a prediction himself.
            show(again, !(again instanceof Card.Choice || again instanceof Card.Predict));
        };
        if (sitting.affectsSchedule()) {
            log.write(List.of(new Undo(ids.get(), last.get().review().id(), clock.instant())), then);
        } else {
            then.run();
        }
    }

    private void next() {
        var now = clock.instant();
        var following = session.flatMap(r -> r.next(cards.progress(), now));
        while (following.filter(c -> !cards.isActive(c.id())).isPresent()) {
            following = session.flatMap(r -> r.next(cards.progress(), now));
        }
        if (following.isPresent()) {
            show(following.get(), false);
        } else {
            onShow.leave();
            changed.run();
        }
    }

    private void show(Card shown, boolean withAnswer) {
        wasActive = cards.isActive(shown.id());
        // It may have been edited since the sitting began.
        onShow.show(cards.find(shown.id()).orElse(shown), withAnswer);
        changed.run();
    }

    private Optional<Card> card() {
        return onShow.card.get();
    }

    /// Says anew how far along the sitting is.
    void updateProgress() {
        var showing = card().isPresent();
        var total = session.map(r -> r.totalCount(showing)).orElse(0);
        var finished = session.map(ReviewSession::finishedCount).orElse(0);
        progress.set(total == 0 ? 0 : (double) finished / total);
        position.set(showing && total > 0 ? "card " + (finished + 1) + " of " + total : "");
        var latest = latest();
        canUndo.set(latest.isPresent() || removedCards.after(latest).isPresent());
        cramming.set(showing && isCramming());
    }
}
