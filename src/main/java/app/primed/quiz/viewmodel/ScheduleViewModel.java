package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.SerialTaskQueue;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.FsrsParameters;
import app.primed.quiz.model.LearningSteps;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.SchedulerSettings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the vault's cards are scheduled, to look at and change. The log stays as it is: every due date is worked out
/// again from it.
public final class ScheduleViewModel {
    private final QuizFiles files;
    private final CardRepository shelf;
    private final SerialTaskQueue queue;
    private final Runnable changed;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final DoubleProperty retention = new SimpleDoubleProperty();
    private final BooleanProperty spread = new SimpleBooleanProperty();
    private final IntegerProperty newPerDay = new SimpleIntegerProperty();
    private final IntegerProperty maximumDays = new SimpleIntegerProperty();
    private final StringProperty learning = new SimpleStringProperty("");
    private final StringProperty relearning = new SimpleStringProperty("");
    private final StringProperty parameters = new SimpleStringProperty("");

    /// @param changed called once new settings are on disk: everything is to be read again
    ScheduleViewModel(QuizFiles files, CardRepository shelf, Background background, Runnable changed) {
        this.files = files;
        this.shelf = shelf;
        this.queue = new SerialTaskQueue(background, "quiz-settings");
        this.changed = changed;
    }

    /// Shows what is set.
    public void open() {
        fill(shelf.settingsProperty().get());
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /// Fills in the usual values; nothing is kept before [#save()].
    public void restoreDefaults() {
        fill(QuizSettings.DEFAULT.withInterview(shelf.settingsProperty().get().interview()));
    }

    private void fill(QuizSettings settings) {
        var s = settings.scheduling();
        error.set("");
        retention.set(s.retention());
        spread.set(settings.spread());
        newPerDay.set(settings.newPerDay());
        maximumDays.set(s.maximumDays());
        learning.set(LearningSteps.format(s.learning()));
        relearning.set(LearningSteps.format(s.relearning()));
        parameters.set(s.weights().equals(FsrsParameters.DEFAULT)
                ? ""
                : Arrays.stream(s.weights().toArray()).mapToObj(Double::toString).collect(Collectors.joining(", ")));
    }

    /// Keeps what is filled in and closes; what makes no sense is told, and nothing is kept.
    public void save() {
        try {
            var scheduling = new SchedulerSettings(
                    weights(), SchedulerSettings.retentionOf(Math.round(retention.get() * 100) / 100.0),
                    LearningSteps.of(learning.get()), LearningSteps.of(relearning.get()), maximumDays.get(),
                    SchedulerSettings.DEFAULT.shortTerm());
            boolean spreads = spread.get();
            int fresh = newPerDay.get();
            store(settings -> settings.withScheduling(scheduling).withSpread(spreads).withNewPerDay(fresh),
                    () -> open.set(false));
        } catch (IllegalArgumentException e) {
            error.set("Not kept: " + e.getMessage() + ".");
        }
    }

    /// As Anki shows them: numbers with commas or spaces between them, in brackets or not.
    private FsrsParameters weights() {
        var text = parameters.get().replaceAll("[\\[\\]]", " ").strip();
        if (text.isEmpty()) {
            return FsrsParameters.DEFAULT;
        }
        try {
            return FsrsParameters.of(Arrays.stream(text.split("[\\s,;]+")).mapToDouble(Double::parseDouble).toArray());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the parameters are numbers with commas between them", e);
        }
    }

    /// Sets the day to be ready by, or none.
    public void interview(Optional<LocalDate> day) {
        store(settings -> settings.withInterview(day), () -> {});
    }

    private void store(UnaryOperator<QuizSettings> change, Runnable then) {
        queue.submit(() -> {
            files.changeSettings(change);
            return true;
        }, _ -> {
            error.set("");
            then.run();
            changed.run();
        }, e -> error.set(CardLabels.error(e)));
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Why nothing was kept; empty where nothing went wrong.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// The recall aimed at when a card falls due, 0.70 to 0.99.
    public DoubleProperty retentionProperty() {
        return retention;
    }

    /// Whether intervals are spread a little.
    public BooleanProperty spreadProperty() {
        return spread;
    }

    public IntegerProperty newPerDayProperty() {
        return newPerDay;
    }

    /// The longest interval, in days.
    public IntegerProperty maximumDaysProperty() {
        return maximumDays;
    }

    /// "1m 10m".
    public StringProperty learningProperty() {
        return learning;
    }

    public StringProperty relearningProperty() {
        return relearning;
    }

    /// The parameters of FSRS; empty for the usual ones.
    public StringProperty parametersProperty() {
        return parameters;
    }
}
