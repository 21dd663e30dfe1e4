package com.sun.glass.ui.undrawn;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/// JavaFX's headless platform without its last step, chosen by `-Dglass.platform=Undrawn`. After each frame the headless
/// platform copies every pixel of a window to a screen that nobody sees; this takes more than half of a test's time, and
/// fails for a window that reaches beyond the 1000 × 1000 pixels of that screen. Snapshots do not need it.
public final class UndrawnPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new HeadlessApplication() {
            @Override
            public View createView() {
                return new HeadlessView() {
                    @Override
                    protected void _uploadPixels(long window, Pixels pixels) {}
                };
            }
        };
    }
}
