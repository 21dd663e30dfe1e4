package app.primed.stepper.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/// The user's own `python3`, 3.11 or newer.
public record UserPython(Path python) implements PythonInstallation {
    private static final int OLDEST_MINOR = 11;
    private static final int LONGEST_ANSWER_SECONDS = 10;

    @Override
    public Path executable(DoubleConsumer progress) {
        var found = found();
        var version = version(found);
        var parts = version.split("\\.", -1);
        boolean known = parts.length == 2 && parts[0].equals("3");
        if (!known || Integer.parseInt(parts[1]) < OLDEST_MINOR) {
            throw new UserFacingException(
                    "%s is Python %s; Primed needs 3.11 or newer.".formatted(python, version),
                    "Choose a newer python3 in the settings, or go back to the embedded one.");
        }
        progress.accept(1);
        return found;
    }

    /// The file itself, since it is started from another folder and without a `PATH`.
    private Path found() {
        var file = python.getNameCount() == 1 && !python.isAbsolute() && !Files.exists(python) ? onPath() : python;
        if (!Files.exists(file)) {
            throw wrong("There is no %s.".formatted(python));
        }
        if (Files.isDirectory(file)) {
            throw wrong("%s is a folder, not a Python.".formatted(python));
        }
        return file.toAbsolutePath();
    }

    private Path onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(python))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(python);
    }

    private static String version(Path python) {
        FxThreadGuard.check();
        try {
            var process = new ProcessBuilder(
                    python.toString(), "-I", "-S", "-c", "import sys; print('%d.%d' % sys.version_info[:2])")
                    .redirectErrorStream(true)
                    .start();
            try {
                process.getOutputStream().close();
                // The answer fits into the pipe's buffer. A program that writes more, or nothing, is no Python.
                if (process.waitFor(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    var said = new String(process.getInputStream().readNBytes(1000), StandardCharsets.UTF_8).strip();
                    if (said.matches("\\d{1,4}\\.\\d{1,4}")) {
                        return said;
                    }
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            throw wrong(python + " is not a Python: it does not say its version.");
        } catch (IOException e) {
            var failure = wrong(python + " is not a program that can be started.");
            failure.initCause(e);
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw wrong(python + " did not finish.");
        }
    }

    private static UserFacingException wrong(String what) {
        return new UserFacingException(what,
                "Choose the path of a python3 (3.11 or newer) in the settings, or go back to the embedded one.");
    }

    @Override
    public String origin() {
        return python.toString();
    }

    @Override
    public void precompile(Path agent) {
        // It belongs to the user, so nothing is written beside it.
    }
}
