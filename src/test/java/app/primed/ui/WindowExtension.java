package app.primed.ui;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// TestFX's extension with a quicker robot. After each key, each written character and each call TestFX goes round the
/// event queue five times and pauses 10 ms each time, and 25 ms more after a key. Here it goes round twice, and once
/// after a whole text; whatever takes longer is waited for as a condition.
public final class WindowExtension extends ApplicationExtension {
    private static final int ROUNDS = 2;

    /// TestFX gives all tests of a JVM one stage, with what the test before set on it.
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        interact(() -> {
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setMaximized(false);
        });
        super.beforeEach(context);
    }

    @Override
    public FxRobot interact(Runnable action) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
        return settle();
    }

    @Override
    public <T> FxRobot interact(Callable<T> action) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
        return settle();
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        var keyboard = robotContext().getKeyboardRobot();
        for (var key : keys) {
            keyboard.pressNoWait(key);
            keyboard.releaseNoWait(key);
            settle();
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            type(key);
        }
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        return settle();
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        robotContext().getKeyboardRobot().releaseNoWait(keys);
        return settle();
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        press(keys);
        return release(List.of(keys).reversed().toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot write(String text) {
        var scene = WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseThrow().getScene());
        for (char letter : text.toCharArray()) {
            var key = letter == '\n' ? KeyCode.ENTER : letter == '\t' ? KeyCode.TAB : KeyCode.UNDEFINED;
            robotContext().getBaseRobot().typeKeyboard(scene, key, String.valueOf(letter));
        }
        return settle();
    }

    private FxRobot settle() {
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
        return this;
    }
}
