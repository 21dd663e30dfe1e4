package app.primed.shell;

import app.primed.platform.Settings;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.view.StepperScreen;
import app.primed.stepper.viewmodel.Example;
import app.primed.stepper.viewmodel.StepperViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.stage.Stage;

/// What the palette offers of the stepper: which Python runs, how long a run may get, the examples.
final class StepperCommands {
    private static final String STEPS = "stepper.steps";
    private static final String WAITS = "stepper.waits";

    private StepperCommands() {}

    /// Sets how long a run may get, and whether waits take real time, to what was chosen last.
    static void restoreLimits(StepperViewModel stepper, Settings settings) {
        stepper.runner().setLimits(
                RunLimits.DEFAULT.withSteps((int) Math.max(1, settings.get(STEPS, RunLimits.DEFAULT.steps())))
                        .withRealTime(!skipsWaits(settings)));
    }

    /// Whether sleeps and timeouts of programs take no time.
    static boolean skipsWaits(Settings settings) {
        return settings.get(WAITS, "").isEmpty();
    }

    /// Sets it for later runs.
    static void setSkipsWaits(boolean skips, StepperViewModel stepper, Settings settings) {
        settings.put(WAITS, skips ? "" : "real");
        restoreLimits(stepper, settings);
    }

    /// @param unpacking receives how far the unpacking of the embedded Python is, 0 to 1
    /// @param go shows the stepper
    static List<PaletteCommand> of(
            Stage stage, Settings settings, SwitchableEngine engine, NotificationBar notices, DoubleConsumer unpacking,
            StepperViewModel stepper, Supplier<StepperScreen> screen, Runnable go) {
        var list = new ArrayList<PaletteCommand>();
        list.add(new PaletteCommand("Stepper", "Use the embedded Python", "",
                () -> PythonSetting.embedded(settings, engine, unpacking)));
        list.add(new PaletteCommand("Stepper", "Use another Python…", "",
                () -> PythonSetting.ask(stage, settings, engine).ifPresent(
                        python -> notices.showMessage("The stepper now uses " + python + "."))));
        for (var steps : List.of(10_000, 100_000, 1_000_000)) {
            list.add(new PaletteCommand("Stepper", "Limit runs to %,d steps".formatted(steps), "", () -> {
                settings.put(STEPS, steps);
                restoreLimits(stepper, settings);
            }));
        }
        list.add(new PaletteCommand("Stepper", "Skip waits: sleeps and timeouts take no time", "",
                () -> setSkipsWaits(true, stepper, settings)));
        list.add(new PaletteCommand("Stepper", "Wait in real time", "",
                () -> setSkipsWaits(false, stepper, settings)));
        Example.ALL.forEach(example -> list.add(new PaletteCommand("Example", example.title(), "", () -> {
            go.run();
            screen.get().show(example.program(), Optional.empty());
        })));
        list.addAll(ShareCommands.of(stepper, () -> screen.get().share()));
        return list;
    }
}
