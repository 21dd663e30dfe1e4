package app.primed.shell;

import app.primed.stepper.view.ExportMenu;
import app.primed.stepper.viewmodel.StepperViewModel;
import java.util.List;

/// What the palette offers to take a step or a run along; nothing while there is no run.
final class ShareCommands {
    private ShareCommands() {}

    static List<Command> of(StepperViewModel stepper, ExportMenu share) {
        return stepper.totalProperty().get() == 0
                ? List.of()
                : List.of(
                        new Command("Stepper", "Copy the step as a picture", "", share::copy),
                        new Command("Stepper", "Save the step as PNG\u2026", "", share::savePng),
                        new Command("Stepper", "Save the step as SVG\u2026", "", share::saveSvg),
                        new Command("Stepper", "Save the run as a GIF: key steps\u2026", "", share::saveKeySteps),
                        new Command("Stepper", "Save the run as a GIF: each change of state\u2026", "",
                                share::saveChanges),
                        new Command("Stepper", "Save the run as a GIF: each step\u2026", "", share::saveSteps));
    }
}
