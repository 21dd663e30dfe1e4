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

/// How it goes, worked out away from the screen when it is looked at.
public final class StatisticsViewModel {
    private final CardRepository shelf;
    private final Background background;
    private final InstantSource clock;
    private Optional<LocalDate> readyFor = Optional.empty();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Statistics>> statistics = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    StatisticsViewModel(CardRepository shelf, Background background, InstantSource clock) {
        this.shelf = shelf;
        this.background = background;
        this.clock = clock;
    }

    /// Shows them; what was worked out before stays until the new is there.
    public void open() {
        open.set(true);
        var cards = shelf.activeCards();
        var progress = shelf.progress();
        Instant now = clock.instant();
        readyFor = shelf.interviewMoment().flatMap(_ -> shelf.settingsProperty().get().interview());
        var at = shelf.interviewMoment().orElse(now);
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

    /// Empty until they were worked out once.
    public ReadOnlyObjectProperty<Optional<Statistics>> statisticsProperty() {
        return statistics.getReadOnlyProperty();
    }

    /// The day that readiness is told for, where one is set; else it is for now.
    public Optional<LocalDate> readyFor() {
        return readyFor;
    }

    /// The chance of recall that intervals aim at, 0 to 1.
    public double target() {
        return shelf.progress().scheduler().settings().retention();
    }
}
