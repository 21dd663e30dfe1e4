package app.primed.quiz.model;

import app.primed.quiz.model.Card.Challenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Draws the questions of a mock interview: questions of the notes first (people were really asked them), then
/// cards of decks; spread over topics, siblings apart, those least likely recalled more often; a code challenge last.
public final class MockQuestionSampler {
    /// Even what is known for certain may be asked.
    private static final double LEAST_WEIGHT = 0.05;

    private MockQuestionSampler() {}

    /// What there is to draw from.
    ///
    /// @param fromNotes questions noted under interview questions
    /// @param fromDecks cards of decks to recall or choose
    /// @param challenges code challenges
    public record Pool(int fromNotes, int fromDecks, int challenges) {
        public int questions() {
            return fromNotes + fromDecks;
        }

        /// How many would be asked.
        public int asked(MockSetup setup) {
            var last = setup.challenge() && challenges > 0 ? 1 : 0;
            return Math.min(setup.questions(), questions() + last);
        }
    }

    public static Pool pool(List<Card> all, MockSetup setup) {
        var notes = 0;
        var decks = 0;
        for (var card : all) {
            if (isQuestion(card) && setup.asksAbout(card)) {
                notes += isAsked(card) ? 1 : 0;
                decks += isAsked(card) ? 0 : 1;
            }
        }
        return new Pool(notes, decks, challenges(all, setup).size());
    }

    /// Fewer than were wanted where there are not as many; no card twice.
    ///
    /// @param all every card; challenges of a deck from easy to hard
    /// @param seed another one draws others
    public static List<Card> sample(List<Card> all, ReviewProgress progress, Instant now, MockSetup setup, long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var last =
                setup.challenge() ? challenge(challenges(all, setup), progress, now, random) : Optional.<Card>empty();
        var wanted = setup.questions() - (last.isPresent() ? 1 : 0);
        var weighed = all.stream().filter(card -> isQuestion(card) && setup.asksAbout(card))
                .map(card -> new Weighed(card, isAsked(card), luck(card, progress, now, random))).toList();
        return apart(spread(weighed, wanted), last);
    }

    /// Whether it may stand in an interview: predicting a program needs the stepper.
    public static boolean isAskable(Card card) {
        return isQuestion(card) || card instanceof Challenge;
    }

    /// Nobody is asked a sentence with a gap, or what an answer was the answer to.
    private static boolean isQuestion(Card card) {
        var kind = isAsked(card) ? CardKind.ofCard(card.id()) : Optional.<CardKind>empty();
        return (card instanceof Card.Recall || card instanceof Card.Choice)
                && kind.filter(k -> k == CardKind.BACK || k == CardKind.CLOZE).isEmpty();
    }

    /// @param luck the higher, the sooner it is drawn
    private record Weighed(Card card, boolean asked, double luck) {}

    /// Whether somebody was really asked this.
    private static boolean isAsked(Card card) {
        return card.source() instanceof CardSource.Note;
    }

    /// Weighted sampling without replacement (Efraimidis and Spirakis, 2006): a uniform number to the power of one
    /// over the weight; the largest are the sample.
    private static double luck(Card card, ReviewProgress progress, Instant now, Random random) {
        var recall = progress.scheduler().recall(progress.state(card.id()), now);
        return Math.pow(random.nextDouble(), 1 / (1 - recall + LEAST_WEIGHT));
    }

    /// Takes one of each topic before a second of any, and one of each file's before a second.
    private static List<Card> spread(List<Weighed> weighed, int wanted) {
        var left = new ArrayList<>(weighed);
        var ofTopic = new HashMap<String, Integer>();
        var ofSiblings = new HashMap<List<String>, Integer>();
        var taken = new ArrayList<Card>();
        while (taken.size() < wanted && !left.isEmpty()) {
            var next = left.stream().min(Comparator.comparing((Weighed w) -> !w.asked())
                    .thenComparing(w -> ofTopic.getOrDefault(w.card().topic(), 0))
                    .thenComparing(w -> ofSiblings.getOrDefault(family(w.card()), 0))
                    .thenComparing(w -> -w.luck())).orElseThrow();
            left.remove(next);
            taken.add(next.card());
            ofTopic.merge(next.card().topic(), 1, Integer::sum);
            ofSiblings.merge(family(next.card()), 1, Integer::sum);
        }
        return taken;
    }

    /// What siblings share; see [ReviewQueue#siblings].
    private static List<String> family(Card card) {
        return List.of(card.topic(), card.source().file());
    }

    /// An order in which no sibling follows a sibling wherever there is one, found from its end: the family with more
    /// than half of what is left is put first, else the order stays.
    ///
    /// @param last what comes after all of them
    private static List<Card> apart(List<Card> cards, Optional<Card> last) {
        var left = new ArrayList<>(cards.reversed());
        var ordered = new ArrayList<>(last.stream().toList());
        Map<List<String>, Integer> counts = new HashMap<>();
        cards.forEach(card -> counts.merge(family(card), 1, Integer::sum));
        while (!left.isEmpty()) {
            var after = ordered.isEmpty() ? Optional.<Card>empty() : Optional.of(ordered.getLast());
            var next = left.stream()
                    .filter(card -> after.filter(a -> ReviewQueue.siblings(a, card)).isEmpty())
                    .min(Comparator.comparing(card -> 2 * counts.getOrDefault(family(card), 0) <= left.size()))
                    .orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
            counts.merge(family(next), -1, Integer::sum);
        }
        return List.copyOf(ordered.reversed());
    }

    /// Challenges that are judged by their run; others only where there are none of these.
    private static List<Card> challenges(List<Card> all, MockSetup setup) {
        var some = all.stream().filter(card -> card instanceof Challenge && setup.asksAbout(card)).toList();
        var judged = some.stream().filter(card -> card instanceof Challenge c && !c.checks().isEmpty()).toList();
        return judged.isEmpty() ? some : judged;
    }

    /// One of the easier two thirds for who has solved none yet, else any; the least likely solved more often.
    private static Optional<Card> challenge(List<Card> all, ReviewProgress progress, Instant now, Random random) {
        var solvedOne = all.stream().flatMap(card -> progress.reviews(card.id()).stream())
                .anyMatch(review -> review.grade() != Grade.AGAIN);
        var open = solvedOne ? all : all.subList(0, (2 * all.size() + 2) / 3);
        record Lucky(Card card, double luck) {}
        return open.stream().map(card -> new Lucky(card, luck(card, progress, now, random)))
                .max(Comparator.comparingDouble(Lucky::luck)).map(Lucky::card);
    }
}
