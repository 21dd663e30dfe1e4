package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// The cards to ask now, in order.
///
/// @param cards due cards, most forgotten first, with new cards mixed in evenly and siblings kept apart
/// @param due the number of due cards
/// @param newCards the number of new cards
/// @param next when the next card is due after these, if any is
public record ReviewQueue(List<Card> cards, int due, int newCards, Optional<Instant> next) {

    /// A card on a learning step may be asked this much early if nothing else is left, as in Anki.
    public static final Duration AHEAD = Duration.ofMinutes(20);

    public static ReviewQueue of(List<Card> all, ReviewProgress progress, Instant now, int atMostNew) {
        record Waiting(Card card, double recall, Instant due) {}
        var due = new ArrayList<Waiting>();
        var fresh = new ArrayList<Card>();
        var later = Optional.<Instant>empty();
        for (var card : all) {
            switch (progress.state(card.id())) {
                case New() -> fresh.add(card);
                case Studied s when !s.due().isAfter(now) ->
                    due.add(new Waiting(card, s.phase() == Phase.REVIEW ? progress.scheduler().recall(s, now) : -1,
                            s.due()));
                case Studied s -> later = later.filter(l -> l.isBefore(s.due())).or(() -> Optional.of(s.due()));
            }
        }
        due.sort(Comparator.comparingDouble(Waiting::recall).thenComparing(Waiting::due));
        var someNew = apart(fresh, atMostNew);
        var mixed = mix(due.stream().map(Waiting::card).toList(), someNew);
        return new ReviewQueue(apart(mixed), due.size(), someNew.size(), later);
    }

    /// Also considers a time at which more cards become available.
    public ReviewQueue withNextAtMost(Optional<Instant> more) {
        return more.filter(m -> next.filter(n -> !n.isAfter(m)).isEmpty())
                .map(m -> new ReviewQueue(cards, due, newCards, Optional.of(m))).orElse(this);
    }

    /// Spreads the shorter list evenly through the longer one.
    static List<Card> mix(List<Card> due, List<Card> fresh) {
        var mixed = new ArrayList<Card>(due.size() + fresh.size());
        var placed = 0;
        for (var i = 0; i < due.size(); i++) {
            mixed.add(due.get(i));
            while (placed < fresh.size() && (long) (placed + 1) * due.size() <= (long) (i + 1) * fresh.size()) {
                mixed.add(fresh.get(placed++));
            }
        }
        mixed.addAll(fresh.subList(placed, fresh.size()));
        return mixed;
    }

    /// Keeps the order, but keeps siblings apart while there are other cards.
    static List<Card> apart(List<Card> cards) {
        return apart(cards, cards.size());
    }

    /// As above, for the first cards only: a large deck has more new cards than anyone sees in a session.
    ///
    /// Each step takes the next card of the family that is first in line, or of the second one if the previous card was
    /// of the first.
    private static List<Card> apart(List<Card> cards, int atMost) {
        record Held(int at, Card card) {}
        var byFamily = new HashMap<Family, ArrayDeque<Held>>();
        for (var i = 0; i < cards.size(); i++) {
            byFamily.computeIfAbsent(Family.of(cards.get(i)), f -> new ArrayDeque<>()).add(new Held(i, cards.get(i)));
        }
        var families = new PriorityQueue<ArrayDeque<Held>>(Comparator.comparingInt(f -> f.getFirst().at()));
        families.addAll(byFamily.values());
        var ordered = new ArrayList<Card>(Math.min(cards.size(), atMost));
        while (!families.isEmpty() && ordered.size() < atMost) {
            var first = families.remove();
            var second = !ordered.isEmpty() && siblings(ordered.getLast(), first.getFirst().card())
                    ? families.poll()
                    : null;
            var giving = second == null ? first : second;
            ordered.add(giving.removeFirst().card());
            if (second != null) {
                families.add(first);
            }
            if (!giving.isEmpty()) {
                families.add(giving);
            }
        }
        return List.copyOf(ordered);
    }

    /// Cards that give each other away: one topic in one file.
    private record Family(String topic, String file) {
        static Family of(Card card) {
            return new Family(card.topic(), card.source().file());
        }
    }

    static boolean siblings(Card a, Card b) {
        return Family.of(a).equals(Family.of(b));
    }
}
