package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Goes from step to step by itself.
final class Playback {
    private final Background background;
    private final StepCursor walk;
    private final BooleanSupplier stops;
    private final ReadOnlyBooleanProperty running;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<PlaybackSpeed> speed = new SimpleObjectProperty<>(PlaybackSpeed.NORMAL);

    /// @param running whether steps may still come
    /// @param stops whether the step looked at is one to stop at
    Playback(Background background, StepCursor walk, ReadOnlyBooleanProperty running, BooleanSupplier stops) {
        this.background = background;
        this.walk = walk;
        this.running = running;
        this.stops = stops;
    }

    /// Plays from the first step again where there is none to come.
    void playOrPause() {
        if (playing.get()) {
            pause();
        } else if (walk.totalProperty().get() > 0) {
            if (atEnd()) {
                walk.first();
            }
            play();
        }
    }

    private void play() {
        playing.set(true);
        tickLater();
    }

    void pause() {
        playing.set(false);
    }

    private boolean atEnd() {
        return walk.atLast() && !running.get();
    }

    private void tickLater() {
        background.later("stepper.play", speed.get().millis(), () -> {
            if (playing.get()) {
                walk.next();
                if (atEnd() || stops.getAsBoolean()) {
                    pause();
                } else {
                    tickLater();
                }
            }
        });
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    ObjectProperty<PlaybackSpeed> speedProperty() {
        return speed;
    }
}
