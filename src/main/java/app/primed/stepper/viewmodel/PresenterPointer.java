package app.primed.stepper.viewmodel;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the presenter points at in the code: the position of the mouse and a highlighted line.
public final class PresenterPointer {
    private final BooleanProperty follows = new SimpleBooleanProperty();
    private final BooleanProperty lights = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Place>> place = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty line = new SimpleIntegerProperty();
    private boolean kept;

    /// @param line 1-based
    /// @param column 0-based
    public record Place(int line, int column) {}

    public PresenterPointer() {
        follows.subscribe(on -> {
            if (!on) {
                place.set(Optional.empty());
            }
        });
        lights.subscribe(on -> {
            kept = false;
            line.set(0);
        });
    }

    /// Sets the mouse position in the presenter's code; empty for none.
    public void moveTo(Optional<Place> now) {
        if (follows.get()) {
            place.set(now);
        }
        moveToLine(now.map(Place::line).orElse(0));
    }

    /// Sets the 1-based line under the mouse; 0 for none.
    public void moveToLine(int now) {
        if (lights.get() && !kept) {
            line.set(now);
        }
    }

    /// Highlights a clicked line until it is clicked again.
    public void pin(int clicked) {
        if (lights.get() && clicked > 0) {
            kept = !kept || line.get() != clicked;
            line.set(clicked);
        }
    }

    /// Whether a spotlight follows the mouse.
    public BooleanProperty spotlightProperty() {
        return follows;
    }

    /// Whether the line under the mouse is highlighted.
    public BooleanProperty highlightLineProperty() {
        return lights;
    }

    /// The mouse position, while the spotlight is on.
    public ObjectProperty<Optional<Place>> placeProperty() {
        return place;
    }

    /// The highlighted 1-based line, 0 for none.
    public IntegerProperty lineProperty() {
        return line;
    }
}
