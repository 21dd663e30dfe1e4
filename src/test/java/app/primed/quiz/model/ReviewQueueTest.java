package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {
    private static final Instant NOW = Instant.parse("2020-03-01T10:00:00Z");
    private final Scheduler scheduler = new Scheduler(SchedulerSettings.DEFAULT);

    static Card card(String id, String topic) {
        return new Card.Recall(id, topic, id + "?", "!", "", new CardSource.Deck("quizzes/a.json", 1, "A"));
    }

    private ReviewProgress reviewed(String... idsAndDaysAgo) {
        var lines = new ArrayList<LogLine>();
        for (var i = 0; i < idsAndDaysAgo.length; i += 2) {
            lines.add(new Review("r" + i, idsAndDaysAgo[i],
                    NOW.minus(Duration.ofDays(Integer.parseInt(idsAndDaysAgo[i + 1]))), Grade.EASY));
        }
        return ReviewProgress.of(lines, scheduler, false);
    }

    @Test
    void asksWhatIsDueTheMostForgottenFirst() {
        var all = List.of(card("a", "1"), card("b", "2"), card("c", "3"), card("d", "4"));
        var queue = ReviewQueue.of(all, reviewed("a", "9", "b", "30", "c", "2", "d", "20"), NOW, 10);
        assertEquals(List.of("b", "d", "a"), queue.cards().stream().map(Card::id).toList());
        assertEquals(3, queue.due());
        assertEquals(0, queue.newCards());
        assertEquals(Optional.of(NOW.plus(Duration.ofDays(6))), queue.next());
    }

    @Test
    void mixesNewCardsInEvenly() {
        var all = new ArrayList<Card>();
        var known = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            all.add(card("c" + i, "t" + i));
            if (i < 9) {
                known.addAll(List.of("c" + i, Integer.toString(10 + i)));
            }
        }
        var queue = ReviewQueue.of(all, reviewed(known.toArray(String[]::new)), NOW, 20);
        assertEquals(List.of(3, 7, 11), List.of(
                index(queue, "c9"), index(queue, "c10"), index(queue, "c11")));
        assertEquals(9, queue.due());
        assertEquals(3, queue.newCards());
        assertEquals(2, ReviewQueue.of(all, reviewed(), NOW, 2).cards().size());
    }

    private static int index(ReviewQueue queue, String id) {
        return queue.cards().stream().map(Card::id).toList().indexOf(id);
    }

    @Test
    void keepsSiblingsApartWhileItCan() {
        var all = List.of(card("a1", "a"), card("a2", "a"), card("a3", "a"), card("b1", "b"), card("b2", "b"));
        var cards = ReviewQueue.of(all, reviewed(), NOW, 20).cards();
        assertEquals(5, cards.size());
        for (var i = 1; i < 5; i++) {
            assertTrue(!ReviewQueue.siblings(cards.get(i - 1), cards.get(i)), cards::toString);
        }
    }

    @Test
    void theFirstThatIsNoSiblingFollowsInAnyDeck() {
        var random = new java.util.Random(6);
        for (var round = 0; round < 200; round++) {
            var left = new ArrayList<Card>();
            for (var i = 0; i < round % 40; i++) {
                left.add(card("c" + i, "t" + random.nextInt(1 + round % 7)));
            }
            for (var card : ReviewQueue.apart(left)) {
                assertEquals(card, left.removeFirst());
                if (!left.isEmpty() && ReviewQueue.siblings(card, left.getFirst())) {
                    left.stream().filter(c -> !ReviewQueue.siblings(card, c)).findFirst().ifPresent(c -> {
                        left.remove(c);
                        left.addFirst(c);
                    });
                }
            }
            assertEquals(List.of(), left);
        }
    }

    @Test
    void intervalsFitOnAButton() {
        assertEquals("40 s", IntervalFormat.format(Duration.ofSeconds(40)));
        assertEquals("1 min", IntervalFormat.format(Duration.ofMinutes(1)));
        assertEquals("5.5 min", IntervalFormat.format(Duration.ofSeconds(330)));
        assertEquals("10 min", IntervalFormat.format(Duration.ofMinutes(10)));
        assertEquals("3 d", IntervalFormat.format(Duration.ofDays(3)));
        assertEquals("1.5 mo", IntervalFormat.format(Duration.ofDays(46)));
        assertEquals("1.4 y", IntervalFormat.format(Duration.ofDays(498)));
    }
}
