package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What to ask now to know as much as can be on a day to come.
///
/// Each card is worth what asking it now adds to the chance of recalling it on that day. Cards do not change each
/// other's chances, so asking them in order of that worth makes the expected number recalled on the day the largest
/// possible after any number of cards: one may stop where one likes. What is due on a short step comes first, since
/// its first learning is not over.
public final class InterviewQueue {
    /// Asking a card that is not due must add this much to the chance of knowing it on the day.
    static final double WORTHWHILE = 0.02;

    private InterviewQueue() {}

    /// Noon of that day; when that has passed on the day itself, an hour from now.
    public static Instant momentOn(LocalDate day, Instant now, ZoneId zone) {
        var noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return noon.isAfter(now) ? noon : now.plus(Duration.ofHours(1));
    }

    /// @param at the moment to be ready for, after `now`
    /// @param met new cards that today had already
    /// @param usual new cards of a day; more are asked where the days until then would not be enough
    /// @param more new cards besides those
    public static ReviewQueue of(
            List<Card> all, ReviewProgress progress, Instant now, Instant at, int met, int usual, int more) {
        record Worth(Card card, double gain) {}
        var asked = new ArrayList<Worth>();
        var fresh = new ArrayList<Worth>();
        var later = Optional.<Instant>empty();
        for (var card : all) {
            var state = progress.state(card.id());
            double gain = gain(progress.scheduler(), state, now, at);
            switch (state) {
                case New() -> fresh.add(new Worth(card, gain));
                case Studied s when s.phase() != Phase.REVIEW -> {
                    if (!s.due().isAfter(now)) {
                        asked.add(new Worth(card, 1 + gain));
                    }
                }
                case Studied s when gain >= WORTHWHILE -> asked.add(new Worth(card, gain));
                case Studied s -> {
                    // Asking it now would help too little.
                }
            }
            if (state instanceof Studied s && s.due().isAfter(now)) {
                later = later.filter(l -> l.isBefore(s.due())).or(() -> Optional.of(s.due()));
            }
        }
        int due = asked.size();
        int today = Math.max(0, Math.max(usual, share(fresh.size() + met, now, at)) - met);
        int some = Math.min(fresh.size(), today + more);
        asked.addAll(fresh.subList(0, some));
        asked.sort(Comparator.comparingDouble(Worth::gain).reversed());
        return new ReviewQueue(asked.stream().map(Worth::card).toList(), due, some, later);
    }

    /// New cards of one day, so that all were met by then.
    private static int share(int fresh, Instant now, Instant at) {
        long days = Math.max(1, ChronoUnit.DAYS.between(now, at) + 1);
        return (int) Math.ceilDiv(fresh, days);
    }

    /// What asking the card now adds to the chance, 0 to 1, of recalling it then.
    static double gain(Scheduler scheduler, CardState state, Instant now, Instant at) {
        return asked(scheduler, state, now, at) - scheduler.recall(state, at);
    }

    /// The chance of recalling it then when it is asked now: Good with the chance it has now, else Again and learnt
    /// anew. A new card is one that was not known.
    static double asked(Scheduler scheduler, CardState state, Instant now, Instant at) {
        double known = scheduler.recall(state, now);
        var forgotten = scheduler.next(state, Grade.AGAIN, now);
        var relearnt = scheduler.next(forgotten, Grade.GOOD, forgotten.due());
        double missed = scheduler.recall(relearnt, at);
        return state instanceof New
                ? missed
                : known * scheduler.recall(scheduler.next(state, Grade.GOOD, now), at) + (1 - known) * missed;
    }
}
