package app.primed;

import app.primed.cli.PrimedCommand;

/// Starts the window, or one of the commands.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Pictures are written without AWT's own display; nothing else uses AWT.
        System.setProperty("java.awt.headless", "true");
        System.exit(PrimedCommand.run(args));
    }
}
