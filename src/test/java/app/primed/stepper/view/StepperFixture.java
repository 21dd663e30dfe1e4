package app.primed.stepper.view;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.Runs;
import app.primed.stepper.viewmodel.ScriptedEngine;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.Trace;
import app.primed.ui.SceneCheck;
import app.primed.ui.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The stepper's screen in a window of its own, on runs written by hand.
final class StepperFixture {
    final AtomicReference<Trace> next = new AtomicReference<>(Runs.averager());
    final ScriptedEngine engine = new ScriptedEngine(_ -> next.get());
    final ImmediateBackground background = new ImmediateBackground();
    final StepperViewModel stepper = new StepperViewModel(engine, background, InstantSource.system());
    final Settings settings;
    final StepperScreen screen;
    final Scene scene;

    StepperFixture(Stage stage, Path folder) {
        Theme.loadFonts();
        settings = new Settings(folder.resolve("settings.json"), background);
        settings.put("motion", "off");
        screen = new StepperScreen(stepper, settings);
        scene = new Scene((Region) screen.node(), 1376, 820);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        // The headless screen is 1000 × 1000; a wider window must begin at its corner or drawing runs out of the buffer.
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Opens a run as if it had just been recorded.
    void open(String name, Trace trace) {
        next.set(trace);
        screen.show(new Program(name, trace.source()), Optional.empty());
        if (trace.end().isPresent()) {
            engine.ended.complete(trace.end().get());
        }
    }

    /// Checks the screen at sizes of its window.
    void check(String name, int[]... sizes) {
        SceneCheck.check(scene, name, sizes);
    }

    static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

}
