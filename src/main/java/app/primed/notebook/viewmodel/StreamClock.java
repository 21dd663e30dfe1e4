package app.primed.notebook.viewmodel;

import app.primed.notebook.model.StreamTimestamp;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How long one has been on air. The start is remembered, so that the clock continues after the program was closed or
/// killed during a stream.
public final class StreamClock {
    private static final String STATE = "on-air.state";
    private static final String SINCE = "on-air.since";
    private static final String BEFORE = "on-air.before";
    private static final String WAS = "on-air.was";
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final Settings settings;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private long since;
    private long before;

    /// Whether a stream goes on.
    public enum State {
        OFF,
        RUNNING,
        PAUSED
    }

    public StreamClock(Settings settings, Background background, InstantSource clock) {
        this.settings = settings;
        this.background = background;
        this.clock = clock;
        since = (long) settings.get(SINCE, 0);
        before = (long) settings.get(BEFORE, 0);
        var remembered = named(settings.get(STATE, ""));
        // Nobody streams for a day: that clock was left running.
        if (remembered != State.RUNNING || time(State.RUNNING).compareTo(FORGOTTEN) < 0) {
            set(remembered);
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// `01:12:45`, or empty while off air.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// How long, while the clock runs.
    public Optional<Duration> elapsed() {
        return state.get() == State.RUNNING ? Optional.of(time(State.RUNNING)) : Optional.empty();
    }

    /// Begins at nothing; a paused clock goes on.
    public void start() {
        if (state.get() == State.RUNNING) {
            return;
        }
        if (state.get() == State.OFF) {
            before = 0;
        }
        since = clock.millis();
        set(State.RUNNING);
    }

    public void pause() {
        if (state.get() == State.RUNNING) {
            before = time(State.RUNNING).toMillis();
            set(State.PAUSED);
        }
    }

    public void stop() {
        if (state.get() != State.OFF) {
            settings.put(WAS, state.get().name());
            set(State.OFF);
        }
    }

    /// Whether the last stop can be undone.
    public boolean canUndoStop() {
        return state.get() == State.OFF && named(settings.get(WAS, "")) != State.OFF;
    }

    /// Continues as if it had never been stopped.
    public void undoStop() {
        if (canUndoStop()) {
            set(named(settings.get(WAS, "")));
        }
    }

    private void set(State next) {
        state.set(next);
        settings.put(STATE, next.name());
        settings.put(SINCE, since);
        settings.put(BEFORE, before);
        show();
    }

    private void show() {
        var now = state.get();
        text.set(now == State.OFF ? "" : StreamTimestamp.format(time(now)));
        if (now == State.RUNNING) {
            background.later("on-air", 1000 - time(now).toMillisPart(), this::show);
        }
    }

    private Duration time(State in) {
        return Duration.ofMillis(before + (in == State.RUNNING ? Math.max(0, clock.millis() - since) : 0));
    }

    private static State named(String name) {
        return Arrays.stream(State.values()).filter(s -> s.name().equals(name)).findFirst().orElse(State.OFF);
    }
}
