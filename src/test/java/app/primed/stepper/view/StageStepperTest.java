package app.primed.stepper.view;

import app.primed.platform.ImmediateBackground;
import app.primed.stepper.viewmodel.Runs;
import app.primed.stepper.viewmodel.ScriptedEngine;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.WindowExtension;
import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class StageStepperTest {
    private final StepperViewModel stepper = new StepperViewModel(
            new ScriptedEngine(_ -> Runs.averager()), new ImmediateBackground(), InstantSource.system());

    @Test
    void isReleasedOnceItIsOutOfItsWindow(FxRobot robot) throws Exception {
        var views = new ArrayList<WeakReference<StageStepper>>();
        robot.interact(() -> {
            stepper.openTrace(Runs.averager(), "averager.py", Optional.empty(), 3);
            for (int i = 0; i < 20; i++) {
                var view = new StageStepper(stepper, () -> false);
                var root = new StackPane(view);
                new Scene(root);
                root.getChildren().clear();
                views.add(new WeakReference<>(view));
            }
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            System.gc();
            return views.stream().allMatch(view -> view.refersTo(null));
        });
        robot.interact(() -> stepper.cursor().goTo(4));
    }
}
