package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.LogLine.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A review of due cards. Cards on a learning step are asked again within it.
///
/// @param queue cards that were not asked yet, in order
/// @param learning cards on a learning step
/// @param finished the number of cards done, including the day's earlier sessions
public record ScheduledReview(List<Card> queue, List<Card> learning, List<GradedCard> graded, int finished)
        implements
            ReviewSession {

    public ScheduledReview {
        queue = List.copyOf(queue);
        learning = List.copyOf(learning);
        graded = List.copyOf(graded);
    }

    /// A session in which single cards are opened.
    public static ScheduledReview single() {
        return new ScheduledReview(List.of(), List.of(), List.of(), 0);
    }

    @Override
    public int waiting() {
        return queue.size() + learning.size();
    }

    @Override
    public boolean affectsSchedule() {
        return true;
    }

    @Override
    public Turn next(ReviewProgress progress, Instant now) {
        var ready = soonest(progress, now, Optional.empty());
        if (ready.isPresent()) {
            return nextLearning(ready);
        }
        if (!queue.isEmpty()) {
            var rest = new ScheduledReview(queue.subList(1, queue.size()), learning, graded, finished);
            return new Turn(rest, Optional.of(queue.getFirst()));
        }
        // With nothing else left, a card may come early, but not the one that was just answered.
        return nextLearning(soonest(progress, now.plus(ReviewQueue.AHEAD), latestGrade().map(GradedCard::card)));
    }

    private Turn nextLearning(Optional<Card> card) {
        return new Turn(new ScheduledReview(
                queue, learning.stream().filter(c -> card.filter(c::equals).isEmpty()).toList(), graded, finished),
                card);
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
    public ReviewSession grade(Card card, Review review, ReviewProgress progress) {
        var grades = new ArrayList<>(graded);
        grades.add(new GradedCard(card, review));
        if (!isLearning(card, progress)) {
            return new ScheduledReview(queue, learning, grades, finished + 1);
        }
        var more = new ArrayList<>(learning);
        more.add(card);
        return new ScheduledReview(queue, more, grades, finished);
    }

    @Override
    public Turn undo(Optional<Card> current, ReviewProgress before) {
        var undone = graded.getLast().card();
        var wasLearning = isLearning(undone, before);
        var waiting = current.map(this::requeue).map(ScheduledReview::queue).orElse(queue);
        return new Turn(new ScheduledReview(
                waiting.stream().filter(card -> !card.id().equals(undone.id())).toList(),
                wasLearning ? learning.stream().filter(card -> !card.id().equals(undone.id())).toList() : learning,
                graded.subList(0, graded.size() - 1), wasLearning ? finished : finished - 1), Optional.of(undone));
    }

    @Override
    public ScheduledReview requeue(Card card) {
        if (queue.stream().anyMatch(other -> other.id().equals(card.id()))) {
            return this;
        }
        var more = new ArrayList<>(queue);
        more.addFirst(card);
        return new ScheduledReview(more, learning, graded, finished);
    }

    private static boolean isLearning(Card card, ReviewProgress progress) {
        return progress.state(card.id()) instanceof Studied s && s.phase() != Phase.REVIEW;
    }
}
