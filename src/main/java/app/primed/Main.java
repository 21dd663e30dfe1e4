package app.primed;

import app.primed.cli.PrimedCommand;
import app.primed.cli.WindowCommands;
import app.primed.platform.LogFile;
import app.primed.platform.Vault;
import app.primed.shell.WindowLauncher;
import app.primed.tour.Display;
import app.primed.tour.Tour;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens the window, or runs one of the commands.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /// Runs a command line.
    ///
    /// @return the exit code
    static int run(String... args) {
        LogFile.use();
        // Screenshots are encoded with AWT, which needs no display for that.
        System.setProperty("java.awt.headless", "true");
        // JSON is UTF-8 whatever the terminal's own encoding is (RFC 8259, 8.1).
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        return PrimedCommand.run(new Windows(), args);
    }

    private static final class Windows implements WindowCommands {
        @Override
        public int open(@Nullable Path requested) {
            var folder = WindowLauncher.folder(requested);
            if (Display.isPresent()) {
                return WindowLauncher.open(folder);
            }
            var out = Path.of(System.getProperty("primed.tour", System.getProperty("java.io.tmpdir") + "/primed-tour"));
            System.err.println("No display found. Primed runs its tour instead and saves screenshots to " + out + ".");
            return Tour.run(new Vault(folder.filter(Files::isDirectory).orElse(Path.of(""))), out);
        }

        @Override
        public int tour(Path vault, Path out) {
            return Tour.run(new Vault(vault), out);
        }
    }
}
