package app.primed;

import app.primed.cli.PrimedCommand;
import app.primed.cli.WindowCommands;
import app.primed.platform.LogFile;
import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import app.primed.shell.WindowLauncher;
import app.primed.tour.Display;
import app.primed.tour.Tour;
import app.primed.tour.Training;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens the window, or runs one of the commands.
public final class Main {
    /// For [app.primed.platform.StartCache] alone.
    private static final String TRAIN = "train";

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
        var windows = new Windows();
        if (args.length == 2 && args[0].equals(TRAIN)) {
            return train(windows, Path.of(args[1]));
        }
        // The classes that read options are needless for a window.
        return args.length == 1 && args[0].contains(File.separator) && Files.isDirectory(Path.of(args[0]))
                ? windows.open(Path.of(args[0]))
                : PrimedCommand.run(windows, args);
    }

    private static int train(WindowCommands windows, Path folder) {
        try {
            return Training.run(folder, vault -> {
                var program = vault.resolve("averager.py");
                SafeFile.write(program, "def g():\n    yield 1\n\nnext(g())\n".getBytes(StandardCharsets.UTF_8));
                for (var line : List.of(List.of("outline", vault + "/notes"),
                        List.of("search", vault + "", "generator"),
                        List.of("due", vault + ""), List.of("trace", program + ""))) {
                    PrimedCommand.run(windows, line.toArray(String[]::new));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
