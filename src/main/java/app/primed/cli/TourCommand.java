package app.primed.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `primed tour --out DIR`: operates the window without a display and saves a screenshot of each step.
@Command(name = "tour", mixinStandardHelpOptions = true, description = "Operates every screen without a display, on a copy of the vault, and saves screenshots.")
final class TourCommand implements Callable<Integer> {
    private final WindowCommands windows;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the screenshots. Created if it does not exist.")
    private Path out = Path.of("");

    @Parameters(arity = "0..1", paramLabel = "VAULT", defaultValue = ".", description = "The vault's folder. Default: the current folder.")
    private Path vault = Path.of(".");

    TourCommand(WindowCommands windows) {
        this.windows = windows;
    }

    @Override
    public Integer call() {
        return windows.tour(vault, out);
    }
}
