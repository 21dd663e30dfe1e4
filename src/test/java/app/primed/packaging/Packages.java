package app.primed.packaging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// What `mvn -Ppackage package` made, and what its tests need of the system. CI installs and builds all of it: there
/// (`CI` is set) a missing part is a failure, elsewhere the tests are skipped.
final class Packages {
    private static final Path FOLDER = Path.of("target/packages").toAbsolutePath();

    private Packages() {}

    static Path deb() throws IOException {
        return made(".deb");
    }

    static Path rpm() throws IOException {
        return made(".rpm");
    }

    static Path image() throws IOException {
        return made(".tar.gz");
    }

    private static Path made(String ending) throws IOException {
        List<Path> found = List.of();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                found = files.filter(file -> file.toString().endsWith(ending)).toList();
            }
        }
        require(found.size() == 1, "one package *" + ending + " in " + FOLDER + " (run mvn -Ppackage package)");
        return found.getFirst();
    }

    /// Asks for programs, and for root, who may make a system of its own.
    static void requireRootWith(String... programs) throws IOException, InterruptedException {
        require("root".equals(System.getProperty("user.name")), "root");
        for (var program : programs) {
            require(Stream.of(System.getenv("PATH").split(":")).anyMatch(
                    folder -> Files.isExecutable(Path.of(folder, program))), program);
        }
        Assumptions.assumeTrue(Command.run("unshare", "--mount", "--pid", "--fork", "true").exit() == 0,
                "this system lets a test mount no file system of its own");
    }

    private static void require(boolean there, String what) {
        if (System.getenv("CI") != null) {
            assertTrue(there, "CI needs " + what);
        }
        Assumptions.assumeTrue(there, "skipped: needs " + what);
    }
}
