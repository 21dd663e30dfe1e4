package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MockQuestionSamplerTest {
    private static final Instant NOW = Instant.parse("2020-03-01T10:00:00Z");
    private static final Scheduler SCHEDULER = new Scheduler(SchedulerSettings.DEFAULT);
    private static final ReviewProgress NOTHING = ReviewProgress.of(List.of(), SCHEDULER, false);

    private static Card noted(String id, String topic, String note) {
        return new Card.Recall(id, topic, id + "?", "", "", new CardSource.Note(note, 1, topic, Optional.empty()));
    }

    private static Card card(String id, String topic) {
        return new Card.Recall(id, topic, id + "?", "!", "", new CardSource.Deck("quizzes/a.json", 1, "A"));
    }

    private static Card challenge(String id, String topic) {
        return new Card.Challenge(id, topic, id, "do", "", List.of(),
                List.of(new Check.Stdout(List.of("a"), Check.Stdout.Match.WHOLE, "prints")),
                "", List.of(), new CardSource.Deck("quizzes/a.json", 1, "A"));
    }

    /// Cards of random topics in random files, some noted, some challenges.
    private static List<Card> shelf(Random random) {
        var cards = new ArrayList<Card>();
        var topics = 1 + random.nextInt(6);
        var count = random.nextInt(30);
        for (var i = 0; i < count; i++) {
            var topic = "t" + random.nextInt(topics);
            cards.add(switch (random.nextInt(5)) {
                case 0, 1 -> noted("n" + i, topic, "notes/" + random.nextInt(4) + ".md");
                case 2, 3 -> card("d" + i, topic);
                default -> challenge("c" + i, topic);
            });
        }
        return cards;
    }

    private static MockSetup setup(Random random, int questions) {
        return new MockSetup(questions, 20, random.nextInt(3) == 0 ? Set.of("t0", "t1") : Set.of(),
                random.nextBoolean());
    }

    @Property(tries = 600)
    void noCardTwiceAndAsManyAsThereAre(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int questions) {
        var random = new Random(seed);
        var all = shelf(random);
        var setup = setup(random, questions);
        var drawn = MockQuestionSampler.sample(all, NOTHING, NOW, setup, seed);
        assertEquals(new HashSet<>(drawn).size(), drawn.size());
        assertTrue(all.containsAll(drawn));
        assertEquals(MockQuestionSampler.pool(all, setup).asked(setup), drawn.size());
        assertTrue(drawn.stream().allMatch(c -> setup.topics().isEmpty() || setup.topics().contains(c.topic())));
    }

    @Property(tries = 600)
    void oneChallengeAtMostAndOnlyLast(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int questions) {
        var random = new Random(seed);
        var all = shelf(random);
        var setup = setup(random, questions);
        var drawn = MockQuestionSampler.sample(all, NOTHING, NOW, setup, seed);
        var wanted = setup.challenge() && MockQuestionSampler.pool(all, setup).challenges() > 0 ? 1 : 0;
        assertEquals(wanted, drawn.stream().filter(Card.Challenge.class::isInstance).count());
        assertTrue(wanted == 0 || drawn.getLast() instanceof Card.Challenge);
    }

    @Property(tries = 600)
    void deckCardsComeOnlyOnceTheNotesAreUsedUp(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int questions) {
        var random = new Random(seed);
        var all = shelf(random);
        var setup = setup(random, questions);
        var drawn = MockQuestionSampler.sample(all, NOTHING, NOW, setup, seed);
        var noted = drawn.stream().filter(c -> c.source() instanceof CardSource.Note).count();
        var asked = drawn.stream().filter(c -> !(c instanceof Card.Challenge)).count();
        assertEquals(Math.min(asked, MockQuestionSampler.pool(all, setup).fromNotes()), noted);
    }

    /// Of deck cards, no topic has two more than another that had one left.
    @Property(tries = 600)
    void spreadOverTopics(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int questions) {
        var random = new Random(seed);
        var all = shelf(random).stream().filter(c -> c.id().startsWith("d")).toList();
        var drawn = MockQuestionSampler.sample(all, NOTHING, NOW, new MockSetup(questions, 20, Set.of(), false), seed);
        var taken = new HashMap<String, Integer>();
        drawn.forEach(c -> taken.merge(c.topic(), 1, Integer::sum));
        var left = new HashSet<>(all);
        left.removeAll(drawn);
        left.forEach(c -> taken.values().forEach(count -> assertTrue(
                count <= taken.getOrDefault(c.topic(), 0) + 1, () -> drawn.toString())));
    }

    /// Siblings stand side by side only where no order keeps them apart: one family is more than half.
    @Property(tries = 600)
    void siblingsAreApartWhereverTheyCanBe(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int questions) {
        var random = new Random(seed);
        var drawn = MockQuestionSampler.sample(shelf(random), NOTHING, NOW, setup(random, questions), seed);
        var beside = 0;
        var families = new HashMap<List<String>, Integer>();
        for (var i = 0; i < drawn.size(); i++) {
            beside += i > 0 && ReviewQueue.siblings(drawn.get(i - 1), drawn.get(i)) ? 1 : 0;
            families.merge(List.of(drawn.get(i).topic(), drawn.get(i).source().file()), 1, Integer::sum);
        }
        var most = families.isEmpty() ? 0 : Collections.max(families.values());
        // The challenge has its place, so that one more may have to stand beside it.
        var fixed = !drawn.isEmpty() && drawn.getLast() instanceof Card.Challenge ? 1 : 0;
        if (most <= (drawn.size() + 1 - fixed) / 2) {
            assertEquals(0, beside, () -> drawn.toString());
        }
    }

    @Property(tries = 200)
    void oneSeedDrawsTheSameAgain(@ForAll long seed) {
        var all = shelf(new Random(seed));
        assertEquals(MockQuestionSampler.sample(all, NOTHING, NOW, MockSetup.USUAL, seed),
                MockQuestionSampler.sample(all, NOTHING, NOW, MockSetup.USUAL, seed));
    }

    private static List<Card> many() {
        var all = new ArrayList<Card>();
        for (var i = 0; i < 40; i++) {
            all.add(card("d" + i, "t" + i % 8));
        }
        return all;
    }

    @Test
    void clozesAndReversedCardsAreNotAsked() {
        var all = List.of(noted("note-1", "t", "notes/a.md"), noted("back-1", "t", "notes/a.md"),
                noted("cloze-1", "t", "notes/a.md"), card("back-door", "t"));
        var drawn = MockQuestionSampler.sample(all, NOTHING, NOW, new MockSetup(9, 20, Set.of(), false), 1);
        assertEquals(Set.of("note-1", "back-door"), drawn.stream().map(Card::id).collect(Collectors.toSet()));
    }

    @Test
    void anotherSeedDrawsOthers() {
        var one = MockQuestionSampler.sample(many(), NOTHING, NOW, MockSetup.USUAL, 1);
        assertNotEquals(Set.copyOf(one),
                Set.copyOf(MockQuestionSampler.sample(many(), NOTHING, NOW, MockSetup.USUAL, 2)));
    }

    @Test
    void whatIsLeastLikelyRecalledIsDrawnMoreOften() {
        var lines = new ArrayList<LogLine>();
        for (var i = 0; i < 20; i++) {
            for (var back = 40; back > 0; back -= 10) {
                lines.add(new Review("r" + i + "-" + back, "d" + i, NOW.minus(Duration.ofDays(back)), Grade.EASY));
            }
            lines.add(new Review("last" + i, "d" + i, NOW.minusSeconds(60), Grade.EASY));
        }
        var progress = ReviewProgress.of(lines, SCHEDULER, false);
        var known = 0;
        for (var seed = 0; seed < 200; seed++) {
            known += (int) MockQuestionSampler
                    .sample(many(), progress, NOW, new MockSetup(6, 20, Set.of(), false), seed).stream()
                    .filter(c -> Integer.parseInt(c.id().substring(1)) < 20).count();
        }
        assertTrue(known > 0, "what is known may be asked too");
        assertTrue(known < 1200 / 4, known + " of 1200 were of the half just known");
    }

    @Test
    void whoHasSolvedNoneGetsNoneOfTheHardest() {
        var all = new ArrayList<Card>();
        for (var i = 0; i < 9; i++) {
            all.add(challenge("c" + i, "t" + i));
        }
        var solved =
                ReviewProgress.of(List.of(new Review("r", "c0", NOW.minusSeconds(9), Grade.GOOD)), SCHEDULER, false);
        var first = new HashSet<String>();
        var later = new HashSet<String>();
        for (var seed = 0; seed < 300; seed++) {
            first.add(MockQuestionSampler.sample(all, NOTHING, NOW, MockSetup.USUAL, seed).getLast().id());
            later.add(MockQuestionSampler.sample(all, solved, NOW, MockSetup.USUAL, seed).getLast().id());
        }
        assertEquals(Set.of("c0", "c1", "c2", "c3", "c4", "c5"), first);
        assertEquals(9, later.size());
    }

    @Test
    void aNotesChallengeWithoutChecksComesOnlyWhereThereIsNoOther() {
        var noted = new Card.Challenge("task", "t", "", "do it", "", List.of(), List.of(), "", List.of(),
                new CardSource.Note("notes/a.md", 3, "t", Optional.empty()));
        assertEquals("c",
                MockQuestionSampler.sample(List.of(noted, challenge("c", "t")), NOTHING, NOW, MockSetup.USUAL, 1)
                        .getLast().id());
        assertEquals(List.of(noted), MockQuestionSampler.sample(List.of(noted), NOTHING, NOW, MockSetup.USUAL, 1));
        assertFalse(MockQuestionSampler.sample(List.of(noted), NOTHING, NOW, new MockSetup(3, 9, Set.of(), false), 1)
                .contains(noted));
    }
}
