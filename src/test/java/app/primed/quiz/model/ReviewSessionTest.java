package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sessions as tables of transitions. A step is `next`, a grade of the card shown (1 to 4), `undo`, or `+` and minutes to
/// wait; the expected states are the card shown with the cards finished and in all.
class ReviewSessionTest {
    private static final List<Card> CARDS = Arrays.stream("a b c d e f".split(" "))
            .map(id -> (Card) new Card.Recall(id, "t", id, "x", "", new CardSource.Deck("d.json", 1, "D"))).toList();

    private ReviewSession session = ScheduledReview.single();
    private ReviewProgress progress = ReviewProgress.of(List.of(), new Scheduler(SchedulerSettings.DEFAULT), false);
    private Instant now = Instant.parse("2020-01-28T09:00:00Z");
    private Optional<Card> shown = Optional.empty();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "next                       | a 0/2",
        "next 4                     | a 0/2, - 1/2",
        "next 4 next 4 next         | a 0/2, - 1/2, b 1/2, - 2/2, - 2/2",
        "next 1 next                | a 0/2, - 0/2, b 0/2",
        "next 1 +2 next             | a 0/2, - 0/2, - 0/2, a 0/2",
        "next 1 next 4 next 4 next  | a 0/2, - 0/2, b 0/2, - 1/2, a 1/2, - 2/2, - 2/2",
        "next 4 next 1 next         | a 0/2, - 1/2, b 1/2, - 1/2, - 1/2",
        "next 4 undo                | a 0/2, - 1/2, a 0/2",
        "next 4 next undo           | a 0/2, - 1/2, b 1/2, a 0/2",
        "next 1 next undo 4 next    | a 0/2, - 0/2, b 0/2, a 0/2, - 1/2, b 1/2",
        "next 1 +2 next undo        | a 0/2, - 0/2, - 0/2, a 0/2, a 0/2",
    })
    void scheduledReview(String steps, String states) {
        session = new ScheduledReview(CARDS.subList(0, 2), List.of(), List.of(), 0);
        assertEquals(states, run(steps));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "next 1 next 3 next 2 next  | a 0/2, - 0/2, b 0/2, - 1/2, a 1/2, - 2/2, - 2/2",
        "next 3 undo 1 next         | a 0/2, - 1/2, a 0/2, - 0/2, b 0/2",
        "next 1 next undo 3 next    | a 0/2, - 0/2, b 0/2, a 0/2, - 1/2, b 1/2",
    })
    void cramReview(String steps, String states) {
        session = CramReview.of(CARDS.subList(0, 2));
        assertEquals(states, run(steps));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "next 1 next 3 next 3 next 3 next 3 next | a b c d e a",
    })
    void aForgottenCardIsCrammedAgainAfterFourOthers(String steps, String order) {
        session = CramReview.of(CARDS);
        var shownCards = Arrays.stream(run(steps).split(", ")).map(s -> s.substring(0, 1)).filter(s -> !s.equals("-"))
                .collect(Collectors.joining(" "));
        assertEquals(order, shownCards);
    }

    private String run(String steps) {
        return Arrays.stream(steps.split(" ")).map(this::step).collect(Collectors.joining(", "));
    }

    private String step(String step) {
        switch (step.charAt(0)) {
            case '+' -> now = now.plus(Duration.ofMinutes(Integer.parseInt(step.substring(1))));
            case 'n' -> take(session.next(progress, now));
            case 'u' -> take(session.undo(shown, progress));
            default -> {
                var card = shown.orElseThrow();
                now = now.plusSeconds(1);
                var review = new Review(
                        UUID.randomUUID().toString(), card.id(), now, Grade.of(Integer.parseInt(step)));
                progress = session.affectsSchedule() ? progress.plus(review) : progress;
                session = session.grade(card, review, progress);
                shown = Optional.empty();
            }
        }
        return shown.map(Card::id).orElse("-") + " " + session.finished() + "/" + session.total(shown.isPresent());
    }

    private void take(ReviewSession.Turn turn) {
        session = turn.session();
        shown = turn.card();
    }
}
