package app.primed.stepper.io;

import app.primed.desk.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/// The user's own `python3`, 3.11 or newer.
public record UserPython(Path python) implements Python {
    private static final int OLDEST_MINOR = 11;

    @Override
    public Path executable(DoubleConsumer progress) {
        var version = version();
        var parts = version.split("\\.", -1);
        boolean known = parts.length == 2 && parts[0].equals("3");
        if (!known || Integer.parseInt(parts[1]) < OLDEST_MINOR) {
            throw new Trouble(
                    "%s is Python %s; Primed needs 3.11 or newer.".formatted(python, version),
                    "Choose a newer python3 in the settings, or go back to the embedded one.");
        }
        progress.accept(1);
        return python;
    }

    private String version() {
        try {
            var process = new ProcessBuilder(
                    python.toString(), "-I", "-S", "-c", "import sys; print('%d.%d' % sys.version_info[:2])")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readNBytes(1000), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0 || !said.matches("\\d+\\.\\d+")) {
                process.destroyForcibly();
                throw notPython(null);
            }
            return said;
        } catch (IOException e) {
            throw notPython(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notPython(e);
        }
    }

    private Trouble notPython(@org.jspecify.annotations.Nullable Throwable cause) {
        var trouble = new Trouble(
                "%s could not be started as a Python.".formatted(python),
                "Choose the path of a python3 (3.11 or newer) in the settings, or go back to the embedded one.");
        if (cause != null) {
            trouble.initCause(cause);
        }
        return trouble;
    }

    @Override
    public String origin() {
        return python.toString();
    }

    @Override
    public void settleIn(Path agent) {
        // It is the user's: nothing is written beside it.
    }
}
