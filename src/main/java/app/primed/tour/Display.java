package app.primed.tour;

import java.util.Locale;

/// Whether this machine can show a window.
public final class Display {
    private Display() {}

    /// On Linux, JavaFX needs an X display (Wayland sessions have one too); other systems always have a display.
    /// A platform chosen with `-Dglass.platform` is assumed to work.
    public static boolean isPresent() {
        if (System.getProperty("glass.platform") != null) {
            return true;
        }
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        var display = System.getenv("DISPLAY");
        return !linux || display != null && !display.isBlank();
    }

    /// Makes JavaFX use its headless platform. Must be called before JavaFX starts.
    static void useHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
