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

/// Samples the questions of a mock interview: questions from notes first (people were really asked them), then cards
/// from decks. Topics are mixed, siblings are kept apart, and cards less likely to be recalled are more likely to be
/// chosen. A code challenge comes last.
public final class MockQuestionSampler {
    /// The least weight: even a card known for certain may be asked.
    private static final double LEAST_WEIGHT = 0.05;

    private MockQuestionSampler() {}

    /// The number of cards to choose from.
    ///
    /// @param fromNotes interview questions in notes
    /// @param fromDecks recall and choice cards of decks
    /// @param challenges code challenges
    public record Pool(int fromNotes, int fromDecks, int challenges) {
        public int questions() {
            return fromNotes + fromDecks;
        }

        /// The number of questions there would be.
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

    /// The cards to ask, each once; fewer than wanted if there are not enough.
    ///
    /// @param all every card; the challenges of a deck from easy to hard
    /// @param seed of the random numbers
    public static List<Card> sample(List<Card> all, ReviewProgress progress, Instant now, MockSetup setup, long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var last =
                setup.challenge() ? challenge(challenges(all, setup), progress, now, random) : Optional.<Card>empty();
        var wanted = setup.questions() - (last.isPresent() ? 1 : 0);
        var weighed = all.stream().filter(card -> isQuestion(card) && setup.asksAbout(card))
                .map(card -> new Weighed(card, isAsked(card), luck(card, progress, now, random))).toList();
        return apart(spread(weighed, wanted), last);
    }

    /// Whether it can be asked in an interview; predicting a program needs the stepper.
    public static boolean isAskable(Card card) {
        return isQuestion(card) || card instanceof Challenge;
    }

    /// Nobody asks clozes or reversed questions in an interview.
    private static boolean isQuestion(Card card) {
        var kind = isAsked(card) ? CardKind.ofCard(card.id()) : Optional.<CardKind>empty();
        return (card instanceof Card.Recall || card instanceof Card.Choice)
                && kind.filter(k -> k == CardKind.BACK || k == CardKind.CLOZE).isEmpty();
    }

    /// @param luck the random sort key, highest first
    private record Weighed(Card card, boolean asked, double luck) {}

    /// Whether it comes from a note, so somebody was really asked this.
    private static boolean isAsked(Card card) {
        return card.source() instanceof CardSource.Note;
    }

    /// Weighted sampling without replacement (Efraimidis and Spirakis, 2006): the sort key is a uniform random number
    /// to the power of 1/weight.
    private static double luck(Card card, ReviewProgress progress, Instant now, Random random) {
        var recall = progress.scheduler().recall(progress.state(card.id()), now);
        return Math.pow(random.nextDouble(), 1 / (1 - recall + LEAST_WEIGHT));
    }

    /// Takes one card of each topic before a second of any, and one of each file before a second.
    private static List<Card> spread(List<Weighed> weighed, int wanted) {
        var left = new ArrayList<>(weighed);
        var ofTopic = new HashMap<String, Integer>();
        var ofSiblings = new HashMap<List<String>, Integer>();
        var chosen = new ArrayList<Card>();
        while (chosen.size() < wanted && !left.isEmpty()) {
            var next = left.stream().min(Comparator.comparing((Weighed w) -> !w.asked())
                    .thenComparing(w -> ofTopic.getOrDefault(w.card().topic(), 0))
                    .thenComparing(w -> ofSiblings.getOrDefault(family(w.card()), 0))
                    .thenComparing(w -> -w.luck())).orElseThrow();
            left.remove(next);
            chosen.add(next.card());
            ofTopic.merge(next.card().topic(), 1, Integer::sum);
            ofSiblings.merge(family(next.card()), 1, Integer::sum);
        }
        return chosen;
    }

    /// What siblings have in common; see [ReviewQueue#siblings].
    private static List<String> family(Card card) {
        return List.of(card.topic(), card.source().file());
    }

    /// An order in which siblings are not adjacent, if there is one. It is built from the end: a family with more than
    /// half of the remaining cards goes first; otherwise the order is kept.
    ///
    /// @param last the card that follows them
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

    /// Challenges with checks, or all if none has checks.
    private static List<Card> challenges(List<Card> all, MockSetup setup) {
        var some = all.stream().filter(card -> card instanceof Challenge && setup.asksAbout(card)).toList();
        var judged = some.stream().filter(card -> card instanceof Challenge c && !c.checks().isEmpty()).toList();
        return judged.isEmpty() ? some : judged;
    }

    /// A challenge, less likely solved ones more often; until one was solved, from the easier two thirds.
    private static Optional<Card> challenge(List<Card> all, ReviewProgress progress, Instant now, Random random) {
        var solvedOne = all.stream().flatMap(card -> progress.reviews(card.id()).stream())
                .anyMatch(review -> review.grade() != Grade.AGAIN);
        var open = solvedOne ? all : all.subList(0, (2 * all.size() + 2) / 3);
        record Lucky(Card card, double luck) {}
        return open.stream().map(card -> new Lucky(card, luck(card, progress, now, random)))
                .max(Comparator.comparingDouble(Lucky::luck)).map(Lucky::card);
    }
}
