package app.primed.quiz.model;

import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.LogLine.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was done since midnight. A day's session can be left and continued at any time.
///
/// @param done cards graded today that are not on a learning step
/// @param introduced cards graded for the first time today
/// @param learning cards graded today that are due again today, soonest first
/// @param latest the last grade of today
public record DayProgress(int done, int introduced, List<String> learning, Optional<Review> latest) {

    /// @param zone whose midnight starts the day
    public static DayProgress of(ReviewProgress progress, Instant now, ZoneId zone) {
        var midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        int done = 0;
        int introduced = 0;
        record OnSteps(String card, Instant due) {}
        var learning = new ArrayList<OnSteps>();
        var latest = Optional.<Review>empty();
        for (var card : progress.cards()) {
            var reviews = progress.reviews(card);
            var last = reviews.getLast();
            if (last.at().isBefore(midnight) || !(progress.state(card) instanceof Studied state)) {
                continue;
            }
            introduced += reviews.getFirst().at().isBefore(midnight) ? 0 : 1;
            if (state.phase() == Phase.REVIEW) {
                done++;
            } else {
                learning.add(new OnSteps(card, state.due()));
            }
            latest = latest.filter(l -> !l.at().isBefore(last.at())).or(() -> Optional.of(last));
        }
        learning.sort(Comparator.comparing(OnSteps::due));
        return new DayProgress(done, introduced, learning.stream().map(OnSteps::card).toList(), latest);
    }
}
