package app.primed;

import app.primed.cli.PrimedCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Starts the window, or one of the commands.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Pictures are written without AWT's own display; nothing else uses AWT.
        System.setProperty("java.awt.headless", "true");
        // JSON is UTF-8 whatever the terminal's own encoding is (RFC 8259, 8.1).
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(PrimedCommand.run(args));
    }
}
