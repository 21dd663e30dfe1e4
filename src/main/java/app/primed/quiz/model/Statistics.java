package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.LogLine.Review;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Statistics of cards and reviews.
///
/// @param forecast cards due on each of the coming days, today first; overdue cards count for today
/// @param weeks the weeks with reviews of cards in review, oldest first
/// @param perDay grades on each day
/// @param topics least ready first
/// @param streak consecutive days with a grade, up to today or yesterday
public record Statistics(
        List<Due> forecast, List<Week> weeks, Map<LocalDate, Integer> perDay, List<Topic> topics, int streak) {
    public static final int DAYS_AHEAD = 30;

    /// @param cards the number due that day
    public record Due(LocalDate day, int cards) {}

    /// The reviews of a week of cards past their learning steps; these show the retention.
    ///
    /// @param monday the first day of the week
    /// @param asked the number of reviews
    /// @param recalled how many were Hard, Good or Easy
    public record Week(LocalDate monday, int asked, int recalled) {
        /// 0 to 1.
        public double retention() {
            return asked == 0 ? 0 : (double) recalled / asked;
        }
    }

    /// @param cards the number of cards
    /// @param seen how many were graded at least once
    /// @param readiness the mean probability of recall, 0 to 1; a new card counts as 0
    public record Topic(String name, int cards, int seen, double readiness) {}

    /// @param at the time of the readiness: now, or the day of the interview
    /// @param zone whose midnight starts a day
    public static Statistics of(List<Card> cards, ReviewProgress progress, Instant now, Instant at, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var perDay = new TreeMap<LocalDate, Integer>();
        var weeks = new TreeMap<LocalDate, int[]>();
        for (var card : progress.cards()) {
            CardState state = CardState.NEW;
            for (Review review : progress.reviews(card)) {
                var day = LocalDate.ofInstant(review.at(), zone);
                perDay.merge(day, 1, Integer::sum);
                if (state instanceof Studied s && s.phase() == Phase.REVIEW) {
                    var week = weeks.computeIfAbsent(
                            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), _ -> new int[2]);
                    week[0]++;
                    week[1] += review.grade() == Grade.AGAIN ? 0 : 1;
                }
                state = progress.scheduler().next(state, review.grade(), review.at(), progress.fuzz(card));
            }
        }
        return new Statistics(
                forecast(cards, progress, now, today, zone),
                weeks.entrySet().stream().map(e -> new Week(e.getKey(), e.getValue()[0], e.getValue()[1])).toList(),
                Map.copyOf(perDay), readiness(cards, progress, at), StudySummary.streak(perDay.keySet(), today));
    }

    private static List<Due> forecast(
            List<Card> cards, ReviewProgress progress, Instant now, LocalDate today, ZoneId zone) {
        var due = new int[DAYS_AHEAD];
        for (var card : cards) {
            if (progress.state(card.id()) instanceof Studied s) {
                var day = s.due().isBefore(now) ? today : LocalDate.ofInstant(s.due(), zone);
                long ahead = java.time.temporal.ChronoUnit.DAYS.between(today, day);
                if (ahead < DAYS_AHEAD) {
                    due[(int) Math.max(0, ahead)]++;
                }
            }
        }
        var days = new ArrayList<Due>();
        for (int i = 0; i < DAYS_AHEAD; i++) {
            days.add(new Due(today.plusDays(i), due[i]));
        }
        return List.copyOf(days);
    }

    /// The readiness of each topic, least ready first.
    public static List<Topic> readiness(List<Card> cards, ReviewProgress progress, Instant at) {
        var byTopic = new TreeMap<String, List<Card>>();
        cards.forEach(card -> byTopic.computeIfAbsent(card.topic(), _ -> new ArrayList<>()).add(card));
        return byTopic.entrySet().stream().map(e -> {
            var seen = e.getValue().stream().filter(c -> !(progress.state(c.id()) instanceof New)).count();
            var readiness = e.getValue().stream()
                    .mapToDouble(c -> progress.scheduler().recall(progress.state(c.id()), at)).average().orElse(0);
            return new Topic(e.getKey(), e.getValue().size(), (int) seen, readiness);
        }).sorted(Comparator.comparingDouble(Topic::readiness).thenComparing(Topic::name)).toList();
    }
}
