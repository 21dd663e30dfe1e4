package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.IntervalFormat;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.Statistics;
import app.primed.quiz.model.StudySummary;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The start page: due cards, new cards, challenges, the streak and the readiness of each topic. Updated whenever cards
/// or their schedule change and when a review ends.
public final class OverviewViewModel {

    /// @param due cards to review now
    /// @param newCards new cards left for today
    /// @param moreNewCards once nothing is left, additional new cards available today
    /// @param all all cards, including suspended and excluded ones
    /// @param done cards done today
    /// @param next when the next card is due ("in 3 d"), if nothing is due now
    public record Outlook(int due, int newCards, int moreNewCards, int all, int done, Optional<String> next) {
        static final Outlook NONE = new Outlook(0, 0, 0, 0, 0, Optional.empty());

        /// Whether there is something to review now.
        public boolean hasCards() {
            return due + newCards > 0;
        }
    }

    /// A challenge in the list.
    ///
    /// @param due "new", "due now", "in 3 d"
    public record ChallengeLine(Card.Challenge card, String title, String due) {}

    /// @param day the day of the interview, if it is set and has not passed
    /// @param daysLeft days until then, 0 on the day itself
    /// @param readiness the mean probability, 0 to 1, of recalling a card on that day, or now if none is set
    /// @param topics least ready first
    public record Overview(
            StudySummary summary, Optional<LocalDate> day, long daysLeft, double readiness,
            List<Statistics.Topic> topics) {
        static final Overview NONE = new Overview(StudySummary.NONE, Optional.empty(), 0, 0, List.of());
    }

    private final CardRepository cards;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.NONE);
    private final ReadOnlyObjectWrapper<List<ChallengeLine>> challenges = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>(Overview.NONE);

    OverviewViewModel(CardRepository cards, CurrentCard current, Background background, InstantSource clock) {
        this.cards = cards;
        this.background = background;
        this.clock = clock;
        cards.changesProperty().subscribe((_, _) -> refresh());
        current.cardProperty().subscribe((_, card) -> {
            if (card.isEmpty()) {
                refresh();
            }
        });
    }

    private void refresh() {
        var session = cards.session(0);
        var queue = session.queue();
        int more = queue.cards().isEmpty() ? cards.session(QuizSettings.MOST_NEW).queue().newCards() : 0;
        outlook.set(new Outlook(
                queue.due(), queue.newCards(), more, cards.allCards().size(), session.today().done(),
                queue.next().map(n -> "in " + IntervalFormat.format(Duration.between(clock.instant(), n)))));
        challenges.set(cards.activeCards().stream().filter(Card.Challenge.class::isInstance)
                .map(Card.Challenge.class::cast)
                .map(c -> new ChallengeLine(c, CardLabels.title(c), cards.dueLabel(c.id()))).toList());
        refreshReadiness();
    }

    private void refreshReadiness() {
        var active = cards.activeCards();
        var progress = cards.progress();
        var now = clock.instant();
        var zone = ZoneId.systemDefault();
        var at = cards.interviewMoment();
        var day = at.flatMap(_ -> cards.settingsProperty().get().interview());
        background.submit("quiz-overview", () -> {
            var topics = Statistics.readiness(active, progress, at.orElse(now));
            double all = topics.stream().mapToDouble(t -> t.readiness() * t.cards()).sum();
            return new Overview(
                    StudySummary.of(progress, now, zone), day,
                    day.map(d -> ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), d)).orElse(0L),
                    active.isEmpty() ? 0 : all / active.size(), topics);
        }, overview::set);
    }

    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ChallengeLine>> challengesProperty() {
        return challenges.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }
}
