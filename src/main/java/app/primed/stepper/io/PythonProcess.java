package app.primed.stepper.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import app.primed.stepper.model.RunLimits;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A sandboxed Python process that waits for a program.
final class PythonProcess implements AutoCloseable {
    static final int PROTOCOL = 1;
    private static final int LONGEST_HELLO = 4096;

    private final Process process;
    private final InputStream trace;
    private final RunLimits limits;
    private final long processorSeconds;
    private final String version;
    private final SandboxLayers layers;

    private PythonProcess(
            Process process, InputStream trace, RunLimits limits, long processorSeconds, String version,
            SandboxLayers layers) {
        this.process = process;
        this.trace = trace;
        this.limits = limits;
        this.processorSeconds = processorSeconds;
        this.version = version;
        this.layers = layers;
    }

    /// Starts a process and waits for its greeting.
    ///
    /// @param moves the processor time allowed, as a multiple of the run's limit: a live program has that limit for
    ///     each of its moves, enforced by [RunClock]
    /// @param folder what the program may read besides Python's own library, and where it runs
    /// @throws UserFacingException if this Python does not start
    static PythonProcess start(Path python, Path agent, RunLimits limits, int moves, SandboxLayers.Requested asked,
            Optional<Path> folder) {
        FxThreadGuard.check();
        long processorSeconds = Math.max(1, limits.cpu().toSeconds()) * moves;
        var command = new ArrayList<>(List.of(
                python.toString(), "-I", "-S", "-B", "-X", "utf8", agent.resolve("start.py").toString(), asked.word(),
                Long.toString(processorSeconds), Long.toString(limits.memoryBytes())));
        folder.map(Path::toString).ifPresent(command::add);
        var builder = new ProcessBuilder(command).directory(folder.orElse(agent).toFile());
        builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UserFacingException(
                    "%s could not be started: %s".formatted(python, e.getMessage()),
                    "Choose another python3 in the settings, or delete the folder so that Primed unpacks it again.", e);
        }
        try {
            return hello(process, limits, processorSeconds);
        } catch (IOException e) {
            throw silent(process, python, e);
        }
    }

    private static PythonProcess hello(Process process, RunLimits limits, long processorSeconds) throws IOException {
        var in = process.getInputStream();
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_HELLO) {
                throw new IOException("no hello");
            }
            line.append((char) c);
        }
        var version = "";
        int protocol = 0;
        var layers = new ArrayList<String>();
        try (var json = new JsonFactory().createParser(line.toString())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    switch (json.currentName() == null ? "layers" : json.currentName()) {
                        case "python" -> version = json.getText();
                        case "layers" -> layers.add(json.getText());
                        default -> {
                        }
                    }
                } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    protocol = json.getIntValue();
                }
            }
        }
        if (protocol != PROTOCOL) {
            throw new IOException("protocol " + protocol);
        }
        return new PythonProcess(process, in, limits, processorSeconds, version,
                new SandboxLayers(List.copyOf(layers)));
    }

    private static UserFacingException silent(Process process, Path python, IOException cause) {
        var said = "";
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            said = new String(process.getErrorStream().readNBytes(4000), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            cause.addSuppressed(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (said.contains("GLIBC_")) {
            return new UserFacingException(
                    "The embedded Python needs glibc 2.35 or newer, and this system's is older.",
                    "Choose your own python3 (3.11 or newer) in the settings, or with --python PATH.", cause);
        }
        var last = said.lines().reduce("", (before, line) -> line);
        return new UserFacingException(
                "%s started but did not answer%s".formatted(python, last.isEmpty() ? "." : ": " + last),
                "Choose another python3 (3.11 or newer) in the settings.", cause);
    }

    /// Whether a run may use it: it has the same memory limit and at least the processor time, which Primed enforces as
    /// well.
    boolean fits(RunLimits wanted, int moves) {
        return process.isAlive()
                && processorSeconds >= Math.max(1, wanted.cpu().toSeconds()) * moves
                && limits.memoryBytes() == wanted.memoryBytes();
    }

    Process process() {
        return process;
    }

    InputStream trace() {
        return trace;
    }

    /// For example "Python 3.14.3".
    String version() {
        return "Python " + version;
    }

    /// The active sandbox layers.
    SandboxLayers layers() {
        return layers;
    }

    /// Ends the process and everything it may have started.
    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
    }
}
