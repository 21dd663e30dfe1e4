package com.sun.glass.ui.undrawn;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import com.sun.glass.ui.headless.UndrawnWindow;
import org.jspecify.annotations.Nullable;

/// JavaFX's headless platform without drawing, chosen by `-Dglass.platform=Undrawn`. The headless platform draws each
/// frame and copies it to a screen that nobody sees; this takes more than half of a test's time, and fails for a window
/// that reaches beyond the 1000 × 1000 pixels of that screen. Snapshots are drawn all the same, since they need no window.
public final class UndrawnPlatformFactory extends HeadlessPlatformFactory {
    private static volatile boolean drawing;

    /// Whether to draw frames: JavaFX keeps what was removed from a window until the window's next frame is drawn, so
    /// that a test of what stays in memory needs them.
    public static void setDrawing(boolean wanted) {
        drawing = wanted;
    }

    @Override
    public Application createApplication() {
        return new HeadlessApplication() {
            private @Nullable GlassRobot robot;

            @Override
            public GlassRobot createRobot() {
                robot = super.createRobot();
                return robot;
            }

            @Override
            public Window createWindow(Window owner, Screen screen, int style) {
                return UndrawnWindow.create(this, robot, owner, screen, style);
            }

            @Override
            public View createView() {
                return new HeadlessView() {
                    /// The painter, which alone asks, leaves out a view that is closed.
                    @Override
                    public boolean isClosed() {
                        return !drawing || super.isClosed();
                    }

                    @Override
                    protected void _uploadPixels(long window, Pixels pixels) {}
                };
            }
        };
    }
}
