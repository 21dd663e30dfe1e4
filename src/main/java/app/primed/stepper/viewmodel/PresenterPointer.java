package app.primed.stepper.viewmodel;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a presenter points at in the code: a place the mouse is at, and a line that is to stand out.
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

    /// The mouse is over a place of the presenter's code, or over none.
    public void moveTo(Optional<Place> now) {
        if (follows.get()) {
            place.set(now);
        }
        moveToLine(now.map(Place::line).orElse(0));
    }

    /// The mouse is over a 1-based line, or over none: 0.
    public void moveToLine(int now) {
        if (lights.get() && !kept) {
            line.set(now);
        }
    }

    /// A line was clicked: it stays lit until it is clicked again.
    public void pin(int clicked) {
        if (lights.get() && clicked > 0) {
            kept = !kept || line.get() != clicked;
            line.set(clicked);
        }
    }

    /// Whether a spot follows the mouse.
    public BooleanProperty spotlightProperty() {
        return follows;
    }

    /// Whether the line under the mouse stands out.
    public BooleanProperty highlightLineProperty() {
        return lights;
    }

    /// Where the mouse is, while a spot follows it.
    public ObjectProperty<Optional<Place>> placeProperty() {
        return place;
    }

    /// The 1-based line that stands out, 0 for none.
    public IntegerProperty lineProperty() {
        return line;
    }
}
