package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CramReview;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.PredictionExercise;
import app.primed.quiz.model.ReviewSession;
import app.primed.quiz.model.ScheduledReview;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Runs a [ReviewSession]: shows its cards, logs their grades and undoes the latest action. A grade is on disk before
/// the next card is shown.
public final class ReviewController {
    private final CardRepository cards;
    private final CurrentCard current;
    private final ReviewLogWriter log;
    private final CardActions actions;
    private final PredictionQuiz exercises;
    private final InstantSource clock;
    private final RemovedCardUndo removedCards = new RemovedCardUndo();
    /// Ids of cards that are being suspended or deleted.
    private final Set<String> beingRemoved = new HashSet<>();
    private Optional<ReviewSession> session = Optional.empty();
    /// Counts sessions, so that a write that finishes late does not continue another one.
    private int sessionNumber;
    /// Whether the current card was active when it was shown; a suspended card can be opened too.
    private boolean wasActive;

    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper cramming = new ReadOnlyBooleanWrapper();

    ReviewController(
            CardRepository cards, CurrentCard current, ReviewLogWriter log, CardActions actions,
            PredictionQuiz exercises, InstantSource clock) {
        this.cards = cards;
        this.current = current;
        this.log = log;
        this.actions = actions;
        this.exercises = exercises;
        this.clock = clock;
        cards.changesProperty().subscribe(_ -> updateProgress());
        exercises.resultProperty().subscribe(result -> result.ifPresent(r -> grade(r.exercise(), r.grade())));
    }

    /// Starts or continues today's session: due cards, and the new cards left for today. Ignored if there is nothing to
    /// review.
    public void start() {
        begin(cards.scheduledReview(0));
    }

    /// As [#start()], with this many additional new cards.
    public void learnMore(int newCards) {
        begin(cards.scheduledReview(newCards));
    }

    /// Asks these cards until each was known once. The schedule does not change.
    public void cram(List<Card> wanted) {
        begin(CramReview.of(wanted));
    }

    private void begin(ReviewSession started) {
        if (started.waiting() > 0) {
            enter(started);
            showNext();
        }
    }

    private void enter(ReviewSession entered) {
        session = Optional.of(entered);
        sessionNumber++;
    }

    /// Shows one card by itself: a challenge from the list, a question of a note.
    public void open(Card card) {
        enter(ScheduledReview.single());
        show(card, false);
    }

    /// Returns to the start page. Grades are kept.
    public void leave() {
        message.set("");
        session = Optional.empty();
        sessionNumber++;
        current.clear();
        updateProgress();
    }

    /// The card list was closed: if the current card was suspended or deleted there, the next one is shown.
    void afterBrowsing() {
        if (card().filter(c -> wasActive && !cards.isActive(c.id())).isPresent()) {
            showNext();
        }
        updateProgress();
    }

    /// The action of Space: starts the review, opens a program to predict in the stepper, shows the answer or, once it
    /// is shown, grades Good (or what the chosen options suggest).
    public void advance() {
        if (card().isEmpty()) {
            start();
        } else if (card().get() instanceof Card.Predict p) {
            exercises.open(p.exercise());
        } else if (!current.answerShownProperty().get()) {
            current.showAnswer();
        } else {
            grade(current.choices().cardProperty().get().isPresent() ? current.suggested() : Grade.GOOD);
        }
    }

    /// Grades the current card once its answer is shown; the next card follows when the log is on disk.
    public void grade(Grade grade) {
        if (current.answerShownProperty().get()) {
            card().ifPresent(shown -> grade(shown, grade));
        }
    }

    private void grade(Card graded, Grade grade) {
        if (log.isWriting()) {
            return;
        }
        var review = log.review(graded.id(), grade);
        int number = sessionNumber;
        Runnable then = () -> {
            removedCards.graded(review);
            message.set("");
            if (number == sessionNumber) {
                session = session.map(s -> s.grade(graded, review, cards.progress()));
                continueAfter(graded);
            }
        };
        if (isCramming()) {
            then.run();
        } else {
            log.write(graded, review, then);
        }
    }

    /// A predicted program was graded: continues if it is the current card.
    private void grade(PredictionExercise exercise, Grade grade) {
        card().filter(c -> c.id().equals(exercise.id())).ifPresentOrElse(
                shown -> grade(shown, grade),
                () -> log.write(List.of(log.review(exercise.id(), grade)), () -> {}));
    }

    /// Suspends the current card; the session continues without it.
    public void suspend() {
        remove((shown, done, failed) -> actions.suspend(List.of(shown), true, done, failed));
    }

    /// Deletes the current card, or excludes it from the quiz if its text is in a note; the session continues without
    /// it.
    public void delete() {
        remove((shown, done, failed) -> actions.delete(List.of(shown), done, failed));
    }

    @FunctionalInterface
    private interface Removal {
        void run(Card card, Consumer<CardActions.CompletedAction> done, Runnable failed);
    }

    private void remove(Removal removal) {
        var shown = card();
        // Until its grade or removal is on disk, the card cannot be removed.
        if (shown.isEmpty() || log.isWriting() || !beingRemoved.add(shown.get().id())) {
            return;
        }
        removal.run(shown.get(), action -> {
            beingRemoved.remove(shown.get().id());
            message.set(action.description() + ". Undo it with Undo, or with Ctrl Z outside a text field.");
            removedCards.add(shown.get(), action.undo());
            continueAfter(shown.get());
        }, () -> beingRemoved.remove(shown.get().id()));
    }

    /// If another card was opened meanwhile, it stays.
    private void continueAfter(Card done) {
        if (card().filter(shown -> shown.id().equals(done.id())).isPresent()) {
            showNext();
        } else {
            updateProgress();
        }
    }

    /// The grade that [#undo] would remove: of this session or, except in a cram session, of today.
    private Optional<Review> latestGrade() {
        return session.flatMap(ReviewSession::latestGrade).map(ReviewSession.GradedCard::review)
                .or(() -> isCramming() ? Optional.empty() : latestOfToday());
    }

    private Optional<Review> latestOfToday() {
        return cards.today().latest().filter(review -> cards.find(review.card()).isPresent());
    }

    private boolean isCramming() {
        return session.filter(s -> !s.affectsSchedule()).isPresent();
    }

    /// Undoes the latest grade of this session, or else of today, and shows its card with the answer. A card that was
    /// suspended or deleted later is restored first.
    public void undo() {
        if (log.isWriting()) {
            return;
        }
        message.set("");
        var removed = removedCards.after(latestGrade());
        if (removed.isPresent()) {
            restore(removed.get());
            return;
        }
        if (session.flatMap(ReviewSession::latestGrade).isEmpty() && !isCramming()) {
            enter(cards.scheduledReview(0));
        }
        undoGrade(session.orElseThrow());
    }

    private void restore(RemovedCardUndo.RemovedCard removed) {
        if (session.isEmpty()) {
            enter(cards.scheduledReview(0));
        }
        // At once: pressing Undo again undoes the action before.
        removedCards.remove(removed);
        removed.back().run(() -> {
            card().ifPresent(shown -> session = session.map(s -> s.requeue(shown)));
            show(removed.card(), false);
        }, () -> removedCards.putBack(removed));
    }

    private void undoGrade(ReviewSession undone) {
        var last = undone.latestGrade();
        if (last.isEmpty()) {
            return;
        }
        var before = cards.progress();
        Runnable then = () -> {
            var turn = undone.undo(card(), before);
            session = Optional.of(turn.session());
            var shown = turn.card().orElseThrow();
            // Options are shuffled for each review, so the old choice means nothing; predictions are graded
            // automatically.
            show(shown, !(shown instanceof Card.Choice || shown instanceof Card.Predict));
        };
        if (undone.affectsSchedule()) {
            log.undo(List.of(last.get().review()), then);
        } else {
            then.run();
        }
    }

    /// Shows the next card that is still active, or ends the session.
    private void showNext() {
        var now = clock.instant();
        var next = Optional.<Card>empty();
        do {
            var turn = session.map(s -> s.next(cards.progress(), now));
            session = turn.map(ReviewSession.Turn::session);
            next = turn.flatMap(ReviewSession.Turn::card);
        } while (next.filter(c -> !cards.isActive(c.id())).isPresent());
        if (next.isPresent()) {
            show(next.get(), false);
        } else {
            current.clear();
            updateProgress();
        }
    }

    private void show(Card shown, boolean withAnswer) {
        wasActive = cards.isActive(shown.id());
        // It may have been edited since the session began.
        current.show(cards.find(shown.id()).orElse(shown), withAnswer);
        updateProgress();
    }

    private Optional<Card> card() {
        return current.cardProperty().get();
    }

    private void updateProgress() {
        var showing = card().isPresent();
        int total = session.map(s -> s.total(showing)).orElse(0);
        int finished = session.map(ReviewSession::finished).orElse(0);
        progress.set(total == 0 ? 0 : (double) finished / total);
        position.set(showing && total > 0 ? "card " + (finished + 1) + " of " + total : "");
        var latest = latestGrade();
        canUndo.set(latest.isPresent() || removedCards.after(latest).isPresent());
        cramming.set(showing && isCramming());
    }

    /// The part of the session that is done, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// "card 5 of 12"; empty while no card is shown.
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /// The latest action on a card other than grading; empty after the next action.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether grades do not change the schedule.
    public ReadOnlyBooleanProperty crammingProperty() {
        return cramming.getReadOnlyProperty();
    }
}
