package app.primed.stepper.view;

import app.primed.stepper.viewmodel.PresenterPointer.Place;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.stepper.viewmodel.StepperViewModel.Mode;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Tells where in the presenter's code the mouse is, for the spot and the lit line on the stage.
final class CodePointerTracker {
    private CodePointerTracker() {}

    static void listenOn(CodeArea area, StepperViewModel stepper) {
        var pointing = stepper.pointing();
        area.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (pointing.spotlightProperty().get() || pointing.highlightLineProperty().get()) {
                pointing.moveTo(place(area, stepper, event));
            }
        });
        area.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointing.moveTo(Optional.empty()));
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (pointing.highlightLineProperty().get()) {
                place(area, stepper, event).ifPresent(at -> pointing.pin(at.line()));
            }
        });
    }

    /// While the code is changed the stage shows it as it ran: there is no telling which line is which.
    private static Optional<Place> place(CodeArea area, StepperViewModel stepper, MouseEvent event) {
        if (stepper.modeProperty().get() != Mode.WATCH || area.getLength() == 0) {
            return Optional.empty();
        }
        var at = area.offsetToPosition(area.hit(event.getX(), event.getY()).getInsertionIndex(), Bias.Backward);
        return Optional.of(new Place(at.getMajor() + 1, at.getMinor()));
    }
}
