package app.primed.cli;

import app.primed.platform.Vault;
import app.primed.tour.Tour;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `primed tour --out DIR`: the window without a display, used by itself, with a picture of each step.
@Command(name = "tour", mixinStandardHelpOptions = true, description = "Walks through the screens with no display, on a copy of the vault, and saves a picture of each.")
final class TourCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the pictures go.")
    private Path out = Path.of("");

    @Parameters(arity = "0..1", paramLabel = "VAULT", defaultValue = ".", description = "Default: this folder.")
    private Path vault = Path.of(".");

    @Override
    public Integer call() {
        return Tour.take(new Vault(vault), out);
    }
}
