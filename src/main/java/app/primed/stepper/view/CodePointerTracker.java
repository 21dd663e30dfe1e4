package app.primed.stepper.view;

import app.primed.stepper.viewmodel.OpenProgram;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.PresenterPointer;
import app.primed.stepper.viewmodel.PresenterPointer.Place;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Tracks the mouse in the presenter's code, for the spotlight and the highlighted line on the stage.
final class CodePointerTracker {
    private CodePointerTracker() {}

    static void listenOn(CodeArea area, OpenProgram program, PresenterPointer pointer) {
        area.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (pointer.spotlightProperty().get() || pointer.highlightLineProperty().get()) {
                pointer.moveTo(place(area, program, event));
            }
        });
        area.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointer.moveTo(Optional.empty()));
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (pointer.highlightLineProperty().get()) {
                place(area, program, event).ifPresent(at -> pointer.pin(at.line()));
            }
        });
    }

    /// While the code is edited its lines may not match those on the stage.
    private static Optional<Place> place(CodeArea area, OpenProgram program, MouseEvent event) {
        if (program.modeProperty().get() != Mode.WATCH || area.getLength() == 0) {
            return Optional.empty();
        }
        var at = area.offsetToPosition(area.hit(event.getX(), event.getY()).getInsertionIndex(), Bias.Backward);
        return Optional.of(new Place(at.getMajor() + 1, at.getMinor()));
    }
}
