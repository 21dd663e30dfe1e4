package app.primed.shell.stage;

import app.primed.shell.stage.StageViewModel.Part;
import app.primed.stepper.viewmodel.PresenterPointer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

/// The stage's keys, in both windows. On the stage itself all are its own; in the presenter's window only those that no
/// screen wanted, and none while something is typed.
public final class StageKeys {
    private final StageViewModel stage;
    private final StageWindow window;
    private final Map<Part, StagePart> parts;
    private final PresenterPointer pointing;
    private final Consumer<KeyEvent> toScreen;
    private Runnable capture = () -> {};

    /// @param toScreen gets the keys pressed on the stage that belong to the screen shown there
    public StageKeys(
            StageViewModel stage, StageWindow window, Map<Part, StagePart> parts, PresenterPointer pointing,
            Consumer<KeyEvent> toScreen) {
        this.stage = stage;
        this.window = window;
        this.parts = parts;
        this.pointing = pointing;
        this.toScreen = toScreen;
    }

    /// What the key for capturing does while the stage has the focus; it never reaches what the stage shows.
    public void captureWith(Runnable action) {
        capture = action;
    }

    public void listenOn(Scene presenter) {
        window.scene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            onStage(event).or(() -> everywhere(event)).ifPresentOrElse(Runnable::run, () -> toScreen.accept(event));
            event.consume();
        });
        // While the stage is there, a clicker's black key means black; breakpoints are set in the gutter then.
        presenter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var isBlack = event.getCode() == KeyCode.B || event.getCode() == KeyCode.PERIOD;
            if (isBlack && stage.openProperty().get() && !isText(event) && !event.isShortcutDown()) {
                stage.toggleBlack();
                event.consume();
            }
        });
        presenter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!isText(event) && !event.isShortcutDown() && !event.isAltDown()) {
                inPresenter(event).ifPresent(action -> {
                    action.run();
                    event.consume();
                });
            }
        });
    }

    private Optional<Runnable> onStage(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isShortcutDown()) {
            return Optional.of(capture);
        }
        if (!stage.blackProperty().get() && part().keys().test(event)) {
            return Optional.of(() -> {});
        }
        return Optional.ofNullable(switch (event.getCode()) {
            case F11 -> () -> stage.openProperty().set(false);
            case F -> window::toggleFullScreen;
            case PAGE_DOWN -> part().next();
            case PAGE_UP -> part().back();
            case RIGHT, DOWN, SPACE, ENTER -> stage.partProperty().get() == Part.STEPPER ? null : part().next();
            case LEFT, UP -> stage.partProperty().get() == Part.STEPPER ? null : part().back();
            case ESCAPE -> this::escape;
            default -> null;
        });
    }

    private Optional<Runnable> inPresenter(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            return Optional.of(this::present);
        }
        if (!stage.openProperty().get()) {
            return Optional.empty();
        }
        if (!stage.blackProperty().get() && part().keys().test(event)) {
            return Optional.of(() -> {});
        }
        @Nullable
        Runnable action = switch (event.getCode()) {
            case PAGE_DOWN -> part().next();
            case PAGE_UP -> part().back();
            case ESCAPE -> stage.blackProperty().get() || window.isFullScreen() ? this::escape : null;
            default -> null;
        };
        return Optional.ofNullable(action).or(() -> everywhere(event));
    }

    private Optional<Runnable> everywhere(KeyEvent event) {
        return Optional.ofNullable(switch (event.getCode()) {
            case B, PERIOD -> stage::toggleBlack;
            case P -> () -> pointing.spotlightProperty().set(!pointing.spotlightProperty().get());
            case H -> () -> pointing.highlightLineProperty().set(!pointing.highlightLineProperty().get());
            case F5 -> this::present;
            default -> null;
        });
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
        return java.util.Objects.requireNonNull(parts.get(stage.partProperty().get()));
    }

    private static boolean isText(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof GenericStyledArea<?, ?, ?> area && area.isEditable();
    }
}
