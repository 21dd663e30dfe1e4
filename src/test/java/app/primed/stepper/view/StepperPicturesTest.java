package app.primed.stepper.view;

import app.primed.stepper.viewmodel.Runs;
import app.primed.trace.RunEnd;
import app.primed.trace.ScriptedTrace;
import app.primed.trace.StepKind;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// Draws the screen in the states a person meets it in. The pictures are to be looked at; the test sees that they are
/// drawn at all and that each shows something else.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class StepperPicturesTest {
    @TempDir
    static Path folder;

    private StepperFixture stand;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stand = new StepperFixture(stage, folder);
    }

    @AfterEach
    void close() {
        StepperFixture.onScreen(stage::hide);
    }

    @Test
    void averagerInBothThemesAndSizes() {
        StepperFixture.onScreen(() -> {
            stand.open("averager.py", Runs.averager());
            stand.stepper.cursor().goTo(31);
        });
        check("averager");
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(26));
        check("averager-running");
    }

    @Test
    void breakpointsAndWhatHappened() {
        StepperFixture.onScreen(() -> {
            stand.settings.put("stepper.watch", "events");
            stand.open("averager.py", Runs.averager());
            stand.stepper.program().breakpoints().toggle(9);
            stand.stepper.program().breakpoints().toggle(14);
            stand.stepper.cursor().goTo(26);
            stand.scene.lookup("#show-events").fireEvent(new javafx.event.ActionEvent());
        });
        check("happened");
    }

    @Test
    void nothingYet() {
        check("empty");
    }

    @Test
    void editing() {
        StepperFixture.onScreen(() -> {
            stand.open("averager.py", Runs.averager());
            stand.stepper.runner().edit();
        });
        check("edit");
    }

    @Test
    void aProgramThatFails() {
        var run = new ScriptedTrace("def halves(n):\n    while True:\n        yield n / 0\n\nh = halves(1)\nnext(h)\n");
        run.line(0, 1).line(0, 5).create("halves", "h", 1, 5).line(0, 6);
        run.happen(StepKind.RESUMED, 0, 1, "None").set(1, "n", "1").line(1, 2).line(1, 3);
        run.add(StepKind.EXCEPTION, 3, 1, 0, -1, "ZeroDivisionError('division by zero')");
        run.happen(StepKind.RAISED, 0, 3, "ZeroDivisionError('division by zero')");
        run.end(new RunEnd(RunEnd.Reason.ERROR, "ZeroDivisionError: division by zero", 3));
        StepperFixture.onScreen(() -> stand.open("halves.py", run));
        StepperFixture.onScreen(stand.stepper.cursor()::last);
        check("error");
    }

    @Test
    void twentyGeneratorsLongLinesAndDeepNames() {
        var long_ = "result = " + "some_function_with_a_long_name(argument) + ".repeat(6) + "1";
        var run = new ScriptedTrace(
                "def worker():\n    while True:\n        yield\n" + long_ + "\n" + "go()\n".repeat(60));
        run.line(0, 1);
        for (var i = 0; i < 20; i++) {
            run.create("Scheduler.Queue.<locals>.worker", "worker_with_a_long_name_" + i, 1, 5 + i);
        }
        run.set(0, "values", "[" + "1234567, ".repeat(40) + "]");
        for (var round = 0; round < 4; round++) {
            for (var i = 0; i < 20; i++) {
                run.line(0, 4);
                run.happen(StepKind.RESUMED, i, 2, round == 0 ? "None" : "'a long value that was sent to it'");
                run.set(i + 1, "name_" + round, "'" + "x".repeat(20 * round) + "'").line(i + 1, 2);
                run.happen(StepKind.YIELDED, i, 3, Integer.toString(round));
                run.print(4, "line " + run.size());
            }
        }
        run.end(Runs.FINISHED);
        StepperFixture.onScreen(() -> {
            stand.open("twenty.py", run);
            stand.stepper.cursor().goTo(run.size() - 40);
        });
        check("twenty");
    }

    @Test
    void aHundredThousandSteps() {
        StepperFixture.onScreen(() -> {
            stand.open("long.py", Runs.pingPong(100_000));
            stand.background.runLater();
            stand.background.runLater();
            stand.background.runLater();
            stand.background.runLater();
            stand.background.runLater();
            stand.stepper.cursor().goTo(60_000);
        });
        check("long");
    }

    private void check(String name) {
        stand.check("stepper-" + name, new int[] {1376, 820}, new int[] {1216, 640});
    }

}
