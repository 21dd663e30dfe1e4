package app.primed.shell;

import app.primed.notebook.view.CaptureLine;
import app.primed.notebook.view.NotebookScreen;
import app.primed.notebook.viewmodel.Capturing;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.OnAir;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Puts together what captures from anywhere: the line over the screens, its one key in both windows, the clock on air.
final class CaptureDesk {
    private static final KeyCombination KEY = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN);
    private static final Duration TOLD = Duration.seconds(4);

    private final Stage presenter;
    private final MainWindow window;
    private final NotebookScreen screen;
    private final CaptureLine line;

    CaptureDesk(Stage presenter, MainWindow window, NotebookViewModel notebook, NotebookScreen screen,
            StageDesk stage) {
        this.presenter = presenter;
        this.window = window;
        this.screen = screen;
        line = new CaptureLine(notebook, _ -> false, this::told);
        window.lay(line);
        var onAir = notebook.onAir();
        window.take(new OnAirButton(onAir), commands(onAir));
        window.scene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (KEY.match(event)) {
                capture();
                event.consume();
            }
        });
        stage.captureWith(() -> fromStage(stage));
    }

    /// The line under the note where that is in sight, else the one over the screen.
    private void capture() {
        var front = window.front().get();
        if (front != null && front.key().equals(AppGraph.NOTEBOOK) && screen.showsCapture()) {
            screen.focusCapture();
        } else {
            line.open(() -> {});
        }
    }

    /// What is typed goes to the presenter's window; the stage goes on showing what it shows, and has the keys again
    /// afterwards.
    private void fromStage(StageDesk stage) {
        presenter.setIconified(false);
        presenter.toFront();
        presenter.requestFocus();
        line.open(() -> stage.window().takeFocus());
    }

    private void told(Capturing.Captured captured) {
        window.progress("Added to " + captured.kind().heading() + " in " + captured.note());
        var pause = new PauseTransition(TOLD);
        pause.setOnFinished(_ -> window.progress(""));
        pause.play();
    }

    private List<Command> commands(OnAir onAir) {
        return List.of(
                new Command("Everywhere", "Capture a line", "Ctrl Space", this::capture),
                new Command("On air", "Go on air, or let the clock go on", "", onAir::start),
                new Command("On air", "Pause the clock", "", onAir::pause),
                new Command("On air", "Stop the clock", "", onAir::stop),
                new Command("On air", "Take the stop back: the clock goes on as if it never stopped", "",
                        onAir::takeBackStop));
    }
}
