package app.primed.stepper.viewmodel;

import app.primed.desk.Background;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Goes from step to step by itself.
final class Playback {
    private final Background background;
    private final Runnable next;
    private final BooleanSupplier atEnd;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.NORMAL);

    /// @param atEnd whether there is no further step, and none will come
    Playback(Background background, Runnable next, BooleanSupplier atEnd) {
        this.background = background;
        this.next = next;
        this.atEnd = atEnd;
    }

    void play() {
        playing.set(true);
        tickLater();
    }

    void pause() {
        playing.set(false);
    }

    boolean isPlaying() {
        return playing.get();
    }

    private void tickLater() {
        background.later("stepper.play", speed.get().millis(), () -> {
            if (playing.get()) {
                next.run();
                if (atEnd.getAsBoolean()) {
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

    ObjectProperty<Speed> speedProperty() {
        return speed;
    }
}
