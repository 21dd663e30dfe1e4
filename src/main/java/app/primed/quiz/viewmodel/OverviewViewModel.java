package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.model.Statistics;
import app.primed.quiz.model.StudySummary;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where one stands: the streak, what was kept, and how ready one is topic by topic. Worked out away from the screen
/// whenever what waits has changed.
public final class OverviewViewModel {

    /// @param day the interview's day, where one is set and has not passed
    /// @param daysLeft days until then, 0 on the day itself
    /// @param readiness the mean chance, 0 to 1, of recalling a card on that day, or now where none is set
    /// @param topics the least ready first
    public record Overview(
            StudySummary standing, Optional<LocalDate> day, long daysLeft, double readiness,
            List<Statistics.Topic> topics) {
        static final Overview NONE = new Overview(StudySummary.NONE, Optional.empty(), 0, 0, List.of());
    }

    private final CardRepository shelf;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>(Overview.NONE);

    OverviewViewModel(CardRepository shelf, Background background, InstantSource clock) {
        this.shelf = shelf;
        this.background = background;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /// Works it out anew.
    void refresh() {
        var cards = shelf.activeCards();
        var progress = shelf.progress();
        var now = clock.instant();
        var zone = ZoneId.systemDefault();
        var at = shelf.interviewMoment();
        var day = at.flatMap(_ -> shelf.settingsProperty().get().interview());
        background.submit("quiz-overview", () -> {
            var topics = Statistics.readiness(cards, progress, at.orElse(now));
            double all = topics.stream().mapToDouble(t -> t.readiness() * t.cards()).sum();
            return new Overview(
                    StudySummary.of(progress, now, zone), day,
                    day.map(d -> ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), d)).orElse(0L),
                    cards.isEmpty() ? 0 : all / cards.size(), topics);
        }, overview::set);
    }
}
