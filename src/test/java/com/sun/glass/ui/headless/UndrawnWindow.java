package com.sun.glass.ui.headless;

import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import org.jspecify.annotations.Nullable;

/// A headless window that is not painted out when it becomes smaller: JavaFX does so outside its screen's memory where
/// the window reaches beyond that. It is in JavaFX's package because the method it overrides is visible only there.
public final class UndrawnWindow extends HeadlessWindow {
    private UndrawnWindow(HeadlessWindowManager manager, Window owner, Screen screen, HeadlessApplication program,
            int style) {
        super(manager, owner, screen, program.frameBuffer, style);
    }

    /// As [HeadlessApplication#createWindow] does.
    public static Window create(HeadlessApplication program, @Nullable GlassRobot robot, Window owner, Screen screen,
            int style) {
        try {
            var manager = HeadlessApplication.class.getDeclaredField("windowManager");
            manager.setAccessible(true);
            var window =
                    new UndrawnWindow((HeadlessWindowManager) manager.get(program), owner, screen, program, style);
            if (robot instanceof HeadlessRobot active) {
                active.windowAdded(window);
                window.setRobot(active);
            }
            return window;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX has another headless platform", e);
        }
    }

    @Override
    void clearRect(int x, int width, int y, int height) {}
}
