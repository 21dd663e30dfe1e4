package app.primed.tour;

import app.primed.ui.TaskBox;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Operates a window from another thread: presses keys and buttons, and waits for conditions.
public final class WindowRobot {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private final Scene scene;

    public WindowRobot(Scene scene) {
        this.scene = scene;
    }

    /// Calls a function on the FX thread and waits for its result.
    <T> T call(Supplier<T> action) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window failed: " + e.getMessage(), e);
        }
    }

    void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /// Waits for a value.
    ///
    /// @param what named in the exception on a timeout
    <T> T await(String what, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = call(look);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        throw new IllegalStateException("timed out waiting for " + what);
    }

    void awaitTrue(String what, Supplier<Boolean> look) {
        await(what, () -> look.get() ? Optional.of(true) : Optional.empty());
    }

    /// Waits for pulses, so that styles and layout are applied.
    void settle() {
        for (var i = 0; i < 4; i++) {
            run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /// Finds a visible node by CSS selector.
    Node find(String selector) {
        return await(selector,
                () -> scene.getRoot().lookupAll(selector).stream().filter(WindowRobot::inSight).findFirst());
    }

    void press(String selector) {
        var node = find(selector);
        switch (node) {
            case ButtonBase button -> run(button::fire);
            case TaskBox box -> run(box::fire);
            default -> throw new IllegalStateException(selector + " is not a button");
        }
    }

    /// Presses a key on the focus owner.
    public void key(KeyCode code, boolean shift, boolean control) {
        run(() -> {
            EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            var text =
                    code.isLetterKey() && !control ? code.getChar().toLowerCase(java.util.Locale.ROOT) : code.getChar();
            fire(target, KeyEvent.KEY_PRESSED, "", code, shift, control);
            if (!control && text.length() == 1) {
                fire(target, KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED, shift, false);
            }
            fire(target, KeyEvent.KEY_RELEASED, "", code, shift, control);
        });
    }

    public void key(KeyCode code) {
        key(code, false, false);
    }

    private static void fire(
            EventTarget target, javafx.event.EventType<KeyEvent> type, String text, KeyCode code, boolean shift,
            boolean control) {
        var character = type == KeyEvent.KEY_TYPED ? text : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(target, new KeyEvent(type, character, text, code, shift, control, false, false));
    }

    private static boolean inSight(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
