package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.model.Statistics;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The statistics, computed each time they are shown.
public final class StatisticsViewModel {
    private final CardRepository repository;
    private final Background background;
    private final InstantSource clock;
    private Optional<LocalDate> readyFor = Optional.empty();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Statistics>> statistics = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    StatisticsViewModel(CardRepository repository, Background background, InstantSource clock) {
        this.repository = repository;
        this.background = background;
        this.clock = clock;
    }

    /// Shows the earlier result until the new one is ready.
    public void open() {
        open.set(true);
        var cards = repository.activeCards();
        var progress = repository.progress();
        Instant now = clock.instant();
        readyFor = repository.interviewMoment().flatMap(_ -> repository.settingsProperty().get().interview());
        var at = repository.interviewMoment().orElse(now);
        background.submit("quiz-statistics",
                () -> Statistics.of(cards, progress, now, at, ZoneId.systemDefault()),
                worked -> statistics.set(Optional.of(worked)));
    }

    public void close() {
        open.set(false);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Empty until they were computed for the first time.
    public ReadOnlyObjectProperty<Optional<Statistics>> statisticsProperty() {
        return statistics.getReadOnlyProperty();
    }

    /// The day of the interview, to which readiness refers; empty if it refers to now.
    public Optional<LocalDate> readyFor() {
        return readyFor;
    }

    /// The desired retention, 0 to 1.
    public double target() {
        return repository.progress().scheduler().settings().retention();
    }
}
