package app.primed.shell.stage;

import app.primed.shell.stage.StageViewModel.Part;
import app.primed.stepper.viewmodel.PresenterPointer;
import app.primed.ui.KeyMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// The stage's keys, in both windows. On the stage itself all are its own; in the presenter's window only those that no
/// screen wanted, and none while something is typed.
public final class StageKeys {
    private final StageViewModel stage;
    private final StageWindow window;
    private final Map<Part, StagePart> parts;
    private final PresenterPointer pointing;
    private final Predicate<KeyEvent> toScreen;
    private Runnable capture = () -> {};

    /// @param toScreen gets the keys pressed on the stage that belong to the screen shown there; whether it took one
    public StageKeys(
            StageViewModel stage, StageWindow window, Map<Part, StagePart> parts, PresenterPointer pointing,
            Predicate<KeyEvent> toScreen) {
        this.stage = stage;
        this.window = window;
        this.parts = parts;
        this.pointing = pointing;
        this.toScreen = toScreen;
    }

    /// What the key for capturing does while the stage has the focus; it never reaches what the stage shows.
    public void setCaptureAction(Runnable action) {
        capture = action;
    }

    public void listenOn(Scene presenter) {
        window.scene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A letter that nothing takes goes on, so that it is shown as not typed.
            if (onStage(event) || toScreen.test(event) || !event.getCode().isLetterKey()) {
                event.consume();
            }
        });
        // While the stage is open, a clicker's key for a black screen comes before the screen's own meaning of B.
        presenter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (StageKey.BLACK.binding().matches(event) && stage.openProperty().get()
                    && !KeyMap.isTyping(event.getTarget())) {
                stage.toggleBlack();
                event.consume();
            }
        });
        presenter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!KeyMap.isTyping(event.getTarget()) && inPresenter(event)) {
                event.consume();
            }
        });
    }

    private boolean onStage(KeyEvent event) {
        var own = KeyMap.find(event, StageWindowKey.values());
        if (own.filter(StageWindowKey.CAPTURE::equals).isPresent()) {
            capture.run();
            return true;
        }
        return isPart(event) || own.filter(this::act).isPresent()
                || KeyMap.find(event, StageKey.values()).filter(this::act).isPresent();
    }

    private boolean inPresenter(KeyEvent event) {
        var key = KeyMap.find(event, StageKey.values());
        if (!stage.openProperty().get()) {
            return key.filter(StageKey.START::equals).filter(this::act).isPresent();
        }
        var ends = stage.blackProperty().get() || window.isFullScreen();
        return isPart(event) || key.filter(pressed -> pressed != StageKey.END || ends).filter(this::act).isPresent();
    }

    /// Whether the key was one of the part that is shown.
    private boolean isPart(KeyEvent event) {
        return !stage.blackProperty().get() && part().keys().test(event);
    }

    private boolean act(StageWindowKey key) {
        var isStepper = stage.partProperty().get() == Part.STEPPER;
        switch (key) {
            case FULL_SCREEN -> window.toggleFullScreen();
            case CLOSE -> stage.openProperty().set(false);
            case CAPTURE -> capture.run();
            case NEXT, BACK -> {
                // The arrows are the stepper's own keys.
                if (!isStepper) {
                    (key == StageWindowKey.NEXT ? part().next() : part().back()).run();
                }
                return !isStepper;
            }
        }
        return true;
    }

    private boolean act(StageKey key) {
        switch (key) {
            case NEXT -> part().next().run();
            case BACK -> part().back().run();
            case BLACK -> stage.toggleBlack();
            case SPOTLIGHT -> pointing.spotlightProperty().set(!pointing.spotlightProperty().get());
            case HIGHLIGHT_LINE -> pointing.highlightLineProperty().set(!pointing.highlightLineProperty().get());
            case START -> present();
            case END -> escape();
        }
        return true;
    }

    /// What a clicker's start key asks for: the stage, over a whole screen.
    private void present() {
        stage.openProperty().set(true);
        stage.blackProperty().set(false);
        if (!window.isFullScreen()) {
            window.toggleFullScreen();
        }
    }

    /// Its end key: first what hides the picture goes, then the full screen.
    private void escape() {
        if (stage.blackProperty().get()) {
            stage.blackProperty().set(false);
        } else if (window.isFullScreen()) {
            window.toggleFullScreen();
        }
    }

    private StagePart part() {
        return Objects.requireNonNull(parts.get(stage.partProperty().get()));
    }
}
