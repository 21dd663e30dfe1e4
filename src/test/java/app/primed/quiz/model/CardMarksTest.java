package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.LogLine.Dropped;
import app.primed.quiz.model.LogLine.Noted;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Suspended;
import app.primed.quiz.model.LogLine.Undo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CardMarksTest {
    private static final Instant START = Instant.parse("2020-01-27T18:00:00Z");
    private final Scheduler scheduler = new Scheduler(SchedulerSettings.DEFAULT);

    private ReviewProgress fold(List<? extends LogLine> lines) {
        return ReviewProgress.of(lines, scheduler, false);
    }

    private static String said(ReviewProgress progress) {
        var words = new StringBuilder();
        for (var card : List.of("a", "b")) {
            words.append(progress.isSuspended(card)).append(progress.isDropped(card)).append(progress.note(card))
                    .append(progress.reviews(card).size());
        }
        return words.toString();
    }

    @Test
    void theLatestWordCountsForEachKindByItself() {
        var lines = List.of(
                new Suspended("1", "a", START, true), new Dropped("2", "a", START.plusSeconds(1), true),
                new Noted("3", "a", START.plusSeconds(2), "first"), new Noted("4", "a", START.plusSeconds(3), "second"),
                new Dropped("5", "a", START.plusSeconds(4), false), new Suspended("6", "b", START, false));
        var progress = fold(lines);
        assertTrue(progress.isSuspended("a"));
        assertFalse(progress.isDropped("a"));
        assertEquals("second", progress.note("a"));
        assertFalse(progress.isActive("a"));
        assertTrue(progress.isActive("b"));
        assertEquals(CardState.NEW, progress.state("a"));
    }

    @Test
    void anyOrderAndAnyDoublingOfTheLinesSaysTheSame() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var lines = new ArrayList<LogLine>();
            for (var i = 0; i < 12; i++) {
                var card = random.nextBoolean() ? "a" : "b";
                // Few instants, so that ties are common.
                var at = START.plusSeconds(random.nextInt(3));
                lines.add(switch (random.nextInt(5)) {
                    case 0 -> new Suspended("" + i, card, at, random.nextBoolean());
                    case 1 -> new Dropped("" + i, card, at, random.nextBoolean());
                    case 2 -> new Noted("" + i, card, at, random.nextBoolean() ? "" : "note " + i);
                    case 3 -> new Review("" + i, card, at, Grade.GOOD);
                    default -> new Undo("" + i, "" + random.nextInt(12), at);
                });
            }
            var expected = said(fold(lines));
            lines.addAll(lines.subList(0, 5));
            Collections.shuffle(lines, random);
            assertEquals(expected, said(fold(lines)));
        }
    }

    @Test
    void linesOneByOneAndAtOnceSayWhatTheWholeLogSays() {
        var lines = List.of(
                new Suspended("1", "a", START, true), new Review("2", "a", START.plusSeconds(1), Grade.EASY),
                new Noted("3", "b", START.plusSeconds(2), "note"), new Undo("4", "1", START.plusSeconds(3)),
                new Dropped("5", "b", START.plusSeconds(4), true), new Undo("6", "2", START.plusSeconds(5)));
        var one = fold(List.of());
        for (var line : lines) {
            one = one.plus(line);
        }
        assertEquals(said(fold(lines)), said(one));
        assertEquals("falsefalse0falsetruenote0", said(one));
        assertEquals(said(one), said(fold(List.of()).plus(lines)));
    }

    @Test
    void aLineWrittenNowIsLaterThanOneFromAClockThatWasAhead() {
        var ahead = START.plusSeconds(3600);
        var progress = fold(List.of(new Suspended("z", "a", ahead, true)));
        var woken = progress.plus(new Suspended("a", "a", progress.timeAfter("a", START), false));
        assertFalse(woken.isSuspended("a"));
        assertEquals(START, progress.timeAfter("b", START));
    }
}
