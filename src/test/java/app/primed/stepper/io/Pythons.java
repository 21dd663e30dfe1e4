package app.primed.stepper.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The Pythons to test with: the embedded one always, and with `-Pfull` one of each version from 3.11 found on this machine.
public final class Pythons {
    /// Unpacked once for all tests.
    static final CacheFolder CACHE = new CacheFolder(Path.of("target/test-cache").toAbsolutePath());

    public record Choice(String name, PythonInstallation python) {
        public PythonEngine engine() {
            return new PythonEngine(python, CACHE, fraction -> {});
        }

        PythonEngine engine(SandboxLayers.Requested asked) {
            return new PythonEngine(python, CACHE, fraction -> {}, asked);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Pythons() {}

    public static Choice embedded() {
        new EmbeddedPython(CACHE).precompile(AgentFiles.in(CACHE));
        return new Choice("embedded", new EmbeddedPython(CACHE));
    }

    public static List<Choice> found() {
        var found = new ArrayList<Choice>();
        found.add(embedded());
        if (Boolean.getBoolean("primed.full")) {
            Stream.of("3.11", "3.12", "3.13").forEach(version -> path(version)
                    .ifPresent(path -> found.add(new Choice(version, new UserPython(path)))));
        }
        return found;
    }

    private static Optional<Path> path(String version) {
        var pyenv = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        try (var all = Files.isDirectory(pyenv) ? Files.list(pyenv) : Stream.<Path>empty()) {
            var own = all.filter(each -> each.getFileName().toString().startsWith(version + "."))
                    .map(each -> each.resolve("bin/python" + version))
                    .filter(Files::isExecutable)
                    .findFirst();
            return own.or(() -> Stream.of("/usr/bin", "/usr/local/bin")
                    .map(folder -> Path.of(folder, "python" + version))
                    .filter(Files::isExecutable)
                    .findFirst());
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
    }
}
