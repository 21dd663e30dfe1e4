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

/// Orders cards so as to know as many as possible on the day of the interview.
///
/// The value of asking a card now is how much that raises its probability of recall on that day. Cards do not affect
/// one another, so asking them in order of value maximizes the expected number recalled after any number of cards.
/// Cards on a learning step come first, since their first learning is not complete.
public final class InterviewQueue {
    /// The least value at which a card that is not due is asked.
    static final double WORTHWHILE = 0.02;

    private InterviewQueue() {}

    /// Noon of that day; on the day itself after noon, an hour from now.
    public static Instant momentOn(LocalDate day, Instant now, ZoneId zone) {
        var noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return noon.isAfter(now) ? noon : now.plus(Duration.ofHours(1));
    }

    /// @param at the time of the interview, after `now`
    /// @param met new cards asked today already
    /// @param usual new cards per day; there are more if the days left would not be enough
    /// @param more new cards in addition to those
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

    /// New cards per day that are needed to have asked all by then.
    private static int share(int fresh, Instant now, Instant at) {
        long days = Math.max(1, ChronoUnit.DAYS.between(now, at) + 1);
        return (int) Math.ceilDiv(fresh, days);
    }

    /// How much asking the card now raises the probability, 0 to 1, of recalling it then.
    static double gain(Scheduler scheduler, CardState state, Instant now, Instant at) {
        return asked(scheduler, state, now, at) - scheduler.recall(state, at);
    }

    /// The probability of recalling it then if it is asked now: graded Good with its current probability of recall,
    /// otherwise Again and relearned. A new card counts as not known.
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
