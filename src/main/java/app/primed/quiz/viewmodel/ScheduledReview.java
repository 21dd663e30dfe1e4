package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.Phase;
import app.primed.quiz.model.ReviewProgress;
import app.primed.quiz.model.ReviewQueue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A sitting with what is due. Cards on a learning step come back within it.
final class ScheduledReview implements ReviewSession {
    private final Deque<Card> waiting;
    private final List<Card> learning = new ArrayList<>();
    private final Deque<Graded> graded = new ArrayDeque<>();
    private int finished;

    /// @param before cards of the day that are done already
    ScheduledReview(List<Card> cards, int before) {
        waiting = new ArrayDeque<>(cards);
        finished = before;
    }

    @Override
    public Optional<Card> next(ReviewProgress progress, Instant now) {
        var ready = soonest(progress, now, Optional.empty());
        if (ready.isPresent()) {
            learning.remove(ready.get());
            return ready;
        }
        if (!waiting.isEmpty()) {
            return Optional.of(waiting.removeFirst());
        }
        // Nothing else is left: a card may come early, but not the one that was answered a moment ago.
        var early = soonest(progress, now.plus(ReviewQueue.AHEAD), latestGrade().map(Graded::card));
        early.ifPresent(learning::remove);
        return early;
    }

    private Optional<Card> soonest(ReviewProgress progress, Instant until, Optional<Card> except) {
        return learning.stream()
                .filter(card -> except.filter(card::equals).isEmpty())
                .filter(card -> !due(progress, card).isAfter(until))
                .min(Comparator.comparing(card -> due(progress, card)));
    }

    private static Instant due(ReviewProgress progress, Card card) {
        return switch (progress.state(card.id())) {
            case New() -> Instant.EPOCH;
            case Studied s -> s.due();
        };
    }

    @Override
    public void recordGrade(Card card, Review review, ReviewProgress progress) {
        graded.push(new Graded(card, review));
        if (onSteps(card, progress)) {
            learning.add(card);
        } else {
            finished++;
        }
    }

    @Override
    public Optional<Graded> latestGrade() {
        return Optional.ofNullable(graded.peek());
    }

    /// Cards on short steps that come back when these are over.
    void comeBack(List<Card> cards) {
        cards.stream().filter(card -> !waiting.contains(card)).forEach(learning::add);
    }

    /// Takes up a grade of an earlier sitting of the day, so that it can be taken back.
    void takeUp(Card card, Review review) {
        graded.push(new Graded(card, review));
    }

    @Override
    public Card undo(Optional<Card> current, ReviewProgress before) {
        var last = graded.pop();
        current.ifPresent(this::requeue);
        waiting.removeIf(card -> card.id().equals(last.card().id()));
        if (onSteps(last.card(), before)) {
            learning.removeIf(card -> card.id().equals(last.card().id()));
        } else {
            finished--;
        }
        return last.card();
    }

    @Override
    public void requeue(Card current) {
        if (waiting.stream().noneMatch(card -> card.id().equals(current.id()))) {
            waiting.addFirst(current);
        }
    }

    private static boolean onSteps(Card card, ReviewProgress progress) {
        return progress.state(card.id()) instanceof Studied s && s.phase() != Phase.REVIEW;
    }

    @Override
    public int finishedCount() {
        return finished;
    }

    @Override
    public int totalCount(boolean showing) {
        return finished + waiting.size() + learning.size() + (showing ? 1 : 0);
    }

    @Override
    public boolean affectsSchedule() {
        return true;
    }
}
