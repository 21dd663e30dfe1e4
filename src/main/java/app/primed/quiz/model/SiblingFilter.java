package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Buries siblings, as Anki does: of the cards made from one line or paragraph of a note (both directions of a pair,
/// the clozes of a paragraph) only one is asked per day, since one gives the other away.
public final class SiblingFilter {
    private SiblingFilter() {}

    /// The cards of a day.
    ///
    /// @param cards all but the buried ones, in order
    /// @param next when the buried ones are available, if there are any
    public record Allowed(List<Card> cards, Optional<Instant> next) {}

    /// Of several siblings that are due or new, the first due one is asked, or else the first new one. Once one was
    /// graded, the others are buried until midnight; the graded one comes back on its learning steps.
    ///
    /// @param zone whose midnight ends the day
    public static Allowed today(List<Card> all, ReviewProgress progress, Instant now, ZoneId zone) {
        var families = new HashMap<Family, List<Card>>();
        for (var card : all) {
            family(card).ifPresent(f -> families.computeIfAbsent(f, _ -> new ArrayList<>(1)).add(card));
        }
        var morning = now.atZone(zone).toLocalDate().atStartOfDay(zone);
        var chosen = new HashMap<Family, Card>();
        families.forEach((family, cards) -> {
            if (cards.size() > 1) {
                chosen.put(family, chosen(cards, progress, now, morning.toInstant()));
            }
        });
        var asked = new ArrayList<Card>(all.size());
        var held = false;
        for (var card : all) {
            var one = family(card).map(chosen::get);
            if (one.isPresent() && !one.get().equals(card) && isWaiting(card, progress, now, morning.toInstant())) {
                held = true;
            } else {
                asked.add(card);
            }
        }
        return new Allowed(List.copyOf(asked), held
                ? Optional.of(morning.plusDays(1).toInstant())
                : Optional.empty());
    }

    private record Family(String file, int line) {}

    private static Optional<Family> family(Card card) {
        return card.source() instanceof CardSource.Note note
                ? Optional.of(new Family(note.file(), note.line()))
                : Optional.empty();
    }

    /// The one graded today (the latest if there are several), or else the due one, or else the new one.
    private static Card chosen(List<Card> siblings, ReviewProgress progress, Instant now, Instant morning) {
        var best = siblings.getFirst();
        for (var card : siblings) {
            if (rank(card, progress, now, morning).compareTo(rank(best, progress, now, morning)) > 0) {
                best = card;
            }
        }
        return best;
    }

    private static Instant rank(Card card, ReviewProgress progress, Instant now, Instant morning) {
        return switch (progress.state(card.id())) {
            case New() -> Instant.MIN.plusSeconds(1);
            case Studied s when !s.reviewed().isBefore(morning) -> s.reviewed();
            case Studied s -> s.due().isAfter(now) ? Instant.MIN : Instant.MIN.plusSeconds(2);
        };
    }

    private static boolean isWaiting(Card card, ReviewProgress progress, Instant now, Instant morning) {
        return switch (progress.state(card.id())) {
            case New() -> true;
            case Studied s -> !s.due().isAfter(now) && s.reviewed().isBefore(morning);
        };
    }
}
