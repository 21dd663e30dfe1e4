package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Undo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReviewProgressTest {
    private static final Instant START = Instant.parse("2020-01-27T18:00:00Z");
    private final Scheduler scheduler = new Scheduler(SchedulerSettings.DEFAULT);

    private static Review review(String id, String card, int minutes, Grade grade) {
        return new Review(id, card, START.plus(Duration.ofMinutes(minutes)), grade);
    }

    private ReviewProgress fold(List<? extends LogLine> lines) {
        return ReviewProgress.of(lines, scheduler, false);
    }

    @Test
    void foldsEachCardByItself() {
        var progress = fold(List.of(
                review("1", "a", 0, Grade.GOOD), review("2", "b", 1, Grade.AGAIN), review("3", "a", 10, Grade.GOOD)));
        var expected = scheduler.next(
                scheduler.next(CardState.NEW, Grade.GOOD, START), Grade.GOOD, START.plus(Duration.ofMinutes(10)));
        assertEquals(expected, progress.state("a"));
        assertEquals("learning", progress.state("b").word());
        assertEquals(CardState.NEW, progress.state("c"));
    }

    @Test
    void anUndoneReviewNeverWas() {
        var lines = new ArrayList<LogLine>(List.of(review("1", "a", 0, Grade.GOOD), review("2", "a", 10, Grade.AGAIN)));
        var before = fold(lines.subList(0, 1)).state("a");
        lines.add(new Undo("u", "2", START.plusSeconds(900)));
        assertEquals(before, fold(lines).state("a"));
        lines.add(review("3", "a", 11, Grade.EASY));
        assertEquals("review", fold(lines).state("a").word());
    }

    @Test
    void twoLogsMergeByTheUnionOfTheirLinesInAnyOrder() {
        var lines = new ArrayList<LogLine>();
        for (var i = 0; i < 60; i++) {
            lines.add(review("r" + i, "card-" + i % 5, i * 700, Grade.of(1 + i * 7 % 4)));
        }
        lines.add(new Undo("u1", "r17", START.plus(Duration.ofDays(40))));
        var once = fold(lines);
        var random = new Random(1);
        for (var round = 0; round < 20; round++) {
            var merged = new ArrayList<>(lines);
            merged.addAll(lines.subList(0, 30));
            Collections.shuffle(merged, random);
            var again = fold(merged);
            for (var card : once.cards()) {
                assertEquals(once.state(card), again.state(card));
            }
        }
    }

    @Test
    void oneMoreLineGivesWhatTheWholeFoldGives() {
        var lines = List.of(
                review("1", "a", 0, Grade.GOOD), review("2", "b", 3, Grade.EASY), review("3", "a", 10, Grade.HARD),
                new Undo("4", "2", START.plusSeconds(200)), review("5", "b", 9, Grade.AGAIN),
                new Undo("6", "5", START.plusSeconds(900)), new Undo("7", "nobody", START.plusSeconds(901)));
        var step = fold(List.of());
        for (var i = 0; i < lines.size(); i++) {
            step = step.plus(lines.get(i));
            var whole = fold(lines.subList(0, i + 1));
            assertEquals(whole.state("a"), step.state("a"));
            assertEquals(whole.state("b"), step.state("b"));
            assertEquals(whole.cards(), step.cards());
        }
        assertEquals(CardState.NEW, step.state("b"));
    }

    /// More cards than one copy is put off for, and each taken back again.
    @Test
    void manyCardsOneByOneGiveWhatTheWholeFoldGives() {
        var lines = new ArrayList<LogLine>();
        for (var i = 0; i < 400; i++) {
            lines.add(review("r" + i, "card-" + i, i, Grade.of(1 + i % 4)));
        }
        for (var i = 0; i < 400; i += 3) {
            lines.add(new Undo("u" + i, "r" + i, START.plus(Duration.ofDays(1))));
        }
        var step = fold(lines.subList(0, 40));
        var early = step;
        for (var line : lines.subList(40, lines.size())) {
            step = step.plus(line);
        }
        var whole = fold(lines);
        assertEquals(whole.cards(), step.cards());
        for (var card : whole.cards()) {
            assertEquals(whole.state(card), step.state(card));
            assertEquals(whole.reviews(card), step.reviews(card));
        }
        assertEquals(40, early.cards().size());
    }

    @Test
    void fuzzGivesCardsDaysOfTheirOwnButTheSameOnEveryMachine() {
        var lines = new ArrayList<LogLine>();
        for (var card = 0; card < 20; card++) {
            lines.add(review("x" + card, "card-" + card, 0, Grade.EASY));
        }
        var fuzzed = ReviewProgress.of(lines, scheduler, true);
        var again = ReviewProgress.of(lines, scheduler, true);
        var days = new java.util.TreeSet<Instant>();
        for (var card : fuzzed.cards()) {
            assertEquals(fuzzed.state(card), again.state(card));
            days.add(((Studied) fuzzed.state(card)).due());
        }
        assertNotEquals(1, days.size());
    }
}
