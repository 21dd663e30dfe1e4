package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.Phase;
import app.primed.quiz.model.Progress;
import app.primed.quiz.model.Queue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One sitting: which card comes next, and how far along it is. Cards on a learning step come back within it.
final class Round {
    /// A card that was graded in this round.
    record Graded(Card card, Review review) {}

    private final Deque<Card> waiting;
    private final List<Card> learning = new ArrayList<>();
    private final Deque<Graded> graded = new ArrayDeque<>();
    private int finished;

    Round(List<Card> cards) {
        waiting = new ArrayDeque<>(cards);
    }

    /// Takes the next card to ask, if the round is not over.
    Optional<Card> take(Progress progress, Instant now) {
        var ready = soonest(progress, now, Optional.empty());
        if (ready.isPresent()) {
            learning.remove(ready.get());
            return ready;
        }
        if (!waiting.isEmpty()) {
            return Optional.of(waiting.removeFirst());
        }
        // Nothing else is left: a card may come early, but not the one that was answered a moment ago.
        var early = soonest(progress, now.plus(Queue.AHEAD), latest().map(Graded::card));
        early.ifPresent(learning::remove);
        return early;
    }

    private Optional<Card> soonest(Progress progress, Instant until, Optional<Card> except) {
        return learning.stream()
                .filter(card -> except.filter(card::equals).isEmpty())
                .filter(card -> !due(progress, card).isAfter(until))
                .min(Comparator.comparing(card -> due(progress, card)));
    }

    private static Instant due(Progress progress, Card card) {
        return switch (progress.state(card.id())) {
            case New() -> Instant.EPOCH;
            case Studied s -> s.due();
        };
    }

    /// The card was graded; `progress` already says so.
    void graded(Card card, Review review, Progress progress) {
        graded.push(new Graded(card, review));
        if (onSteps(card, progress)) {
            learning.add(card);
        } else {
            finished++;
        }
    }

    /// The grade that would be taken back now.
    Optional<Graded> latest() {
        return Optional.ofNullable(graded.peek());
    }

    /// Takes the latest grade back. `current` is the card on show, which waits its turn again.
    Card undo(Optional<Card> current, Progress before) {
        var last = graded.pop();
        current.ifPresent(waiting::addFirst);
        if (onSteps(last.card(), before)) {
            learning.remove(last.card());
        } else {
            finished--;
        }
        return last.card();
    }

    private static boolean onSteps(Card card, Progress progress) {
        return progress.state(card.id()) instanceof Studied s && s.phase() != Phase.REVIEW;
    }

    int finished() {
        return finished;
    }

    /// Cards of the round, with the one on show.
    int total(boolean showing) {
        return finished + waiting.size() + learning.size() + (showing ? 1 : 0);
    }
}
