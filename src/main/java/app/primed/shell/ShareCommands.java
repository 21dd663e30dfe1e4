package app.primed.shell;

import app.primed.stepper.view.ExportMenu;
import app.primed.stepper.viewmodel.StepperViewModel;
import java.util.List;
import java.util.function.Supplier;

/// What the palette offers to take a step or a run along; nothing while there is no run.
final class ShareCommands {
    private ShareCommands() {}

    static List<PaletteCommand> of(StepperViewModel stepper, Supplier<ExportMenu> menu) {
        if (stepper.cursor().totalProperty().get() == 0) {
            return List.of();
        }
        var share = menu.get();
        return List.of(
                new PaletteCommand("Stepper", "Copy the step as an image", "", share::copy),
                new PaletteCommand("Stepper", "Save the step as PNG\u2026", "", share::savePng),
                new PaletteCommand("Stepper", "Save the step as SVG\u2026", "", share::saveSvg),
                new PaletteCommand("Stepper", "Save the run as a GIF: key steps\u2026", "",
                        share::saveKeySteps),
                new PaletteCommand("Stepper", "Save the run as a GIF: each change of state\u2026", "",
                        share::saveChanges),
                new PaletteCommand("Stepper", "Save the run as a GIF: each step\u2026", "", share::saveSteps));
    }
}
