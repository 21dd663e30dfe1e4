package app.primed.tour;

import java.util.Locale;

/// Whether this machine can show a window.
public final class Display {
    private Display() {}

    /// On Linux JavaFX needs an X display (Wayland sessions bring one); elsewhere there always is one.
    /// A platform chosen by hand (`-Dglass.platform`) is taken at its word.
    public static boolean present() {
        if (System.getProperty("glass.platform") != null) {
            return true;
        }
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        var display = System.getenv("DISPLAY");
        return !linux || display != null && !display.isBlank();
    }

    /// Takes JavaFX's own platform that needs no display. To be called before JavaFX starts.
    static void none() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
