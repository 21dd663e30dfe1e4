package app.primed.shell;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// Types as a person does: each key is pressed, typed and released wherever the focus is at that moment, in whichever
/// window is in front, and the next one comes after a pace, whatever the program is doing.
final class Typist {
    static final List<String> PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.toUnmodifiableList());

    private final long pace;

    /// @param pace milliseconds a key
    Typist(long pace) {
        this.pace = pace;
    }

    void type(String text) {
        for (var c : text.toCharArray()) {
            key(c);
            try {
                TimeUnit.MILLISECONDS.sleep(pace);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Types each printable key by itself; between two of them the Ctrl key ends what was begun.
    ///
    /// @param after runs after each key, with it
    /// @param except keys that are not pressed
    void each(Set<String> except, Consumer<String> after) {
        for (var key : PRINTABLE) {
            if (except.contains(key)) {
                continue;
            }
            press(KeyCode.CONTROL, true);
            key(key.charAt(0));
            after.accept(key);
        }
    }

    private static void key(char c) {
        var letter = Character.toUpperCase(c);
        var known = letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(letter));
        var code = known == null ? KeyCode.UNDEFINED : known;
        var shift = Character.isUpperCase(c);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            fire(KeyEvent.KEY_PRESSED, "", code, shift, false);
            fire(KeyEvent.KEY_TYPED, String.valueOf(c), KeyCode.UNDEFINED, shift, false);
            fire(KeyEvent.KEY_RELEASED, "", code, shift, false);
        });
    }

    static void press(KeyCode code, boolean ctrl) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> fire(code, ctrl));
    }

    /// Presses a key at once, on the FX thread.
    static void fire(KeyCode code, boolean ctrl) {
        fire(code, ctrl, false);
    }

    static void fire(KeyCode code, boolean ctrl, boolean shift) {
        fire(KeyEvent.KEY_PRESSED, "", code, shift, ctrl);
        fire(KeyEvent.KEY_RELEASED, "", code, shift, ctrl);
    }

    private static void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean shift, boolean ctrl) {
        Event.fireEvent(target(), new KeyEvent(type, character, "", code, shift, ctrl, false, false));
    }

    /// As a window delivers a key: to what has the focus, or else to the scene.
    private static EventTarget target() {
        var front = Window.getWindows().stream().filter(w -> w.isShowing() && !(w instanceof PopupWindow)).toList()
                .getLast();
        var owner = front.getScene().getFocusOwner();
        return owner == null || owner.getScene() != front.getScene() ? front.getScene() : owner;
    }
}
