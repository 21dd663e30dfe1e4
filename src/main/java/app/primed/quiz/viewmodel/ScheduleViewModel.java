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

/// The scheduling settings of the vault. The log does not change: all due dates are computed from it.
public final class ScheduleViewModel {
    private final QuizFiles files;
    private final CardRepository cards;
    private final SerialTaskQueue queue;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final DoubleProperty retention = new SimpleDoubleProperty();
    private final BooleanProperty spread = new SimpleBooleanProperty();
    private final IntegerProperty newPerDay = new SimpleIntegerProperty();
    private final IntegerProperty maximumDays = new SimpleIntegerProperty();
    private final StringProperty learning = new SimpleStringProperty("");
    private final StringProperty relearning = new SimpleStringProperty("");
    private final StringProperty parameters = new SimpleStringProperty("");

    ScheduleViewModel(QuizFiles files, CardRepository cards, Background background) {
        this.files = files;
        this.cards = cards;
        this.queue = new SerialTaskQueue(background, "quiz-settings");
    }

    /// Shows the current settings.
    public void open() {
        fill(cards.settingsProperty().get());
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /// Fills in the defaults; nothing is saved before [#save()].
    public void restoreDefaults() {
        fill(QuizSettings.DEFAULT.withInterview(cards.settingsProperty().get().interview()));
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

    /// Saves the settings and closes; if one is invalid, shows an error and saves nothing.
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
            error.set("Not saved: " + e.getMessage() + ".");
        }
    }

    /// In Anki's format: numbers with commas or spaces between them, with or without brackets.
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

    /// Sets the day of the interview, or none.
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
            cards.load();
        }, e -> error.set(CardLabels.error(e)));
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Why nothing was saved; empty while there is no error.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// The desired retention, 0.70 to 0.99.
    public DoubleProperty retentionProperty() {
        return retention;
    }

    /// Whether intervals are fuzzed.
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

    /// The parameters of FSRS; empty for the defaults.
    public StringProperty parametersProperty() {
        return parameters;
    }
}
