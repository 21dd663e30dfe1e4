package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What to ask now, in which order.
///
/// @param cards those due, the most forgotten first, with new ones mixed in evenly and siblings kept apart
/// @param due how many of them are due
/// @param fresh how many of them are new
/// @param next when the next card after these falls due, if any does
public record Queue(List<Card> cards, int due, int fresh, Optional<Instant> next) {

    /// A card on a learning step may be asked this much early when nothing else is left, as in Anki.
    public static final Duration AHEAD = Duration.ofMinutes(20);

    public static Queue of(List<Card> all, Progress progress, Instant now, int atMostNew) {
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
        return new Queue(apart(mixed), due.size(), someNew.size(), later);
    }

    /// With a time at which more cards are there, where that is sooner.
    public Queue orSooner(Optional<Instant> more) {
        return more.filter(m -> next.filter(n -> !n.isAfter(m)).isEmpty())
                .map(m -> new Queue(cards, due, fresh, Optional.of(m))).orElse(this);
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

    /// Keeps the order, but lets no sibling follow a sibling while another card can stand between them.
    static List<Card> apart(List<Card> cards) {
        return apart(cards, cards.size());
    }

    /// The first of them: a large deck has more new cards than anyone sees in a round.
    private static List<Card> apart(List<Card> cards, int atMost) {
        var ordered = new ArrayList<Card>(cards.size());
        var held = new ArrayDeque<>(cards);
        while (!held.isEmpty() && ordered.size() < atMost) {
            var last = ordered.isEmpty() ? Optional.<Card>empty() : Optional.of(ordered.getLast());
            var next = held.stream()
                    .filter(card -> last.filter(l -> siblings(l, card)).isEmpty())
                    .findFirst().orElse(held.getFirst());
            held.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    /// Cards that give each other away: of one topic, written down in one file.
    static boolean siblings(Card a, Card b) {
        return a.topic().equals(b.topic()) && a.source().file().equals(b.source().file());
    }
}
