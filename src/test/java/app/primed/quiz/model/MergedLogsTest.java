package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.quiz.model.LogLine.Dropped;
import app.primed.quiz.model.LogLine.Noted;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.LogLine.Suspended;
import app.primed.quiz.model.LogLine.Undo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Two machines write logs of their own from a common beginning; put together by the union of their lines, whatever
/// the order and however often a line stands there, they say the same.
class MergedLogsTest {
    private static final Instant START = Instant.parse("2020-01-27T18:00:00Z");
    private static final int CARDS = 5;

    @Property(tries = 300)
    void theUnionSaysTheSameInAnyOrder(@ForAll long seed, @ForAll boolean fuzzed) {
        var random = new Random(seed);
        var common = lines(random, "common", random.nextInt(20), List.of());
        var one = lines(random, "one", random.nextInt(20), common);
        var other = lines(random, "other", random.nextInt(20), common);
        var union = new ArrayList<LogLine>(common);
        union.addAll(one);
        union.addAll(other);
        var twice = new ArrayList<>(union);
        twice.addAll(common);
        Collections.shuffle(twice, random);
        assertSame(fold(union, fuzzed), fold(twice, fuzzed), cards());
    }

    /// What a window works out line by line is what the next start folds from the file.
    @Property(tries = 300)
    void lineByLineItSaysWhatTheWholeLogSays(@ForAll long seed) {
        var random = new Random(seed);
        var before = lines(random, "before", random.nextInt(30), List.of());
        var after = lines(random, "after", random.nextInt(30), before);
        var whole = new ArrayList<LogLine>(before);
        var step = fold(before, false);
        for (var line : after) {
            step = step.plus(line);
            whole.add(line);
        }
        assertSame(fold(whole, false), step, cards());
    }

    private static ReviewProgress fold(List<LogLine> lines, boolean fuzzed) {
        return ReviewProgress.of(lines, new Scheduler(SchedulerSettings.DEFAULT), fuzzed);
    }

    private static Set<String> cards() {
        var cards = new HashSet<String>();
        for (var i = 0; i < CARDS; i++) {
            cards.add("card-" + i);
        }
        return cards;
    }

    private static void assertSame(ReviewProgress expected, ReviewProgress found, Set<String> cards) {
        assertEquals(expected.cards(), found.cards());
        assertEquals(expected.seen(), found.seen());
        for (var card : cards) {
            assertEquals(expected.state(card), found.state(card), card);
            assertEquals(expected.reviews(card), found.reviews(card), card);
            assertEquals(expected.isSuspended(card), found.isSuspended(card), card);
            assertEquals(expected.isDropped(card), found.isDropped(card), card);
            assertEquals(expected.note(card), found.note(card), card);
        }
    }

    /// Lines as a machine writes them: ids of its own, times that often meet, undoing what it knows.
    private static List<LogLine> lines(Random random, String machine, int count, List<LogLine> known) {
        var lines = new ArrayList<LogLine>();
        for (var i = 0; i < count; i++) {
            var id = machine + "-" + i;
            var card = "card-" + random.nextInt(CARDS);
            var at = START.plusSeconds(3_600L * random.nextInt(200));
            var before = new ArrayList<>(known);
            before.addAll(lines);
            lines.add(switch (random.nextInt(8)) {
                case 0 -> before.isEmpty()
                        ? new Seen(id, card, at, "text", "notes/a.md", 3)
                        : new Undo(id, before.get(random.nextInt(before.size())).id(), at);
                case 1 -> new Seen(id, card, at, "text " + random.nextInt(3), "notes/a.md", random.nextInt(9));
                case 2 -> new Suspended(id, card, at, random.nextBoolean());
                case 3 -> new Dropped(id, card, at, random.nextBoolean());
                case 4 -> new Noted(id, card, at, random.nextBoolean() ? "" : "note " + random.nextInt(3));
                default -> new Review(id, card, at, Grade.of(1 + random.nextInt(4)));
            });
        }
        return lines;
    }
}
