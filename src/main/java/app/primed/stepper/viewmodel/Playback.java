package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Plays a run step by step. Pauses when another run is shown or the code is edited.
public final class Playback {
    private final Background background;
    private final StepCursor cursor;
    private final BooleanSupplier stops;
    private final ReadOnlyBooleanProperty running;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<PlaybackSpeed> speed = new SimpleObjectProperty<>(PlaybackSpeed.NORMAL);

    /// @param running whether more steps may be recorded
    /// @param stops whether playback stops at the current step
    Playback(Background background, StepCursor cursor, OpenProgram program, ReadOnlyBooleanProperty running,
            BooleanSupplier stops) {
        this.background = background;
        this.cursor = cursor;
        this.running = running;
        this.stops = stops;
        cursor.recordingProperty().subscribe(_ -> pause());
        program.modeProperty().subscribe(_ -> pause());
    }

    /// Starts over if the current step is the last.
    public void playOrPause() {
        if (playing.get()) {
            pause();
        } else if (cursor.totalProperty().get() > 0) {
            if (atEnd()) {
                cursor.first();
            }
            play();
        }
    }

    private void play() {
        playing.set(true);
        tickLater();
    }

    public void pause() {
        playing.set(false);
    }

    private boolean atEnd() {
        return cursor.atLast() && !running.get();
    }

    private void tickLater() {
        background.later("stepper.play", speed.get().millis(), () -> {
            if (playing.get()) {
                cursor.next();
                if (atEnd() || stops.getAsBoolean()) {
                    pause();
                } else {
                    tickLater();
                }
            }
        });
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public ObjectProperty<PlaybackSpeed> speedProperty() {
        return speed;
    }
}
