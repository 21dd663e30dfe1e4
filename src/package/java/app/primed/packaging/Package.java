package app.primed.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the packages for the system it runs on, from `target/primed`. Maven runs this source as it is:
/// `mvn -Ppackage package`.
///
/// 1. trims the jars of what this system cannot use ([TrimmedJars])
/// 2. links a run-time image with JavaFX in it ([RuntimeImage])
/// 3. collects the licences and the SBOM ([Licences])
/// 4. makes the packages ([LinuxPackages], [Installers]) and their checksums ([Checksums])
final class Package {
    private Package() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var version = args[0];
        var target = Path.of(args[1]);
        var system = TargetSystem.current();
        var work = Folders.empty(target.resolve("package"));
        var packages = Folders.empty(target.resolve("packages"));
        var app = Files.createDirectories(work.resolve("primed-" + version));
        var distribution = target.resolve("primed");

        var jars = TrimmedJars.write(distribution.resolve("lib"), app.resolve("lib"), system);
        RuntimeImage.link(distribution.resolve("fx"), jars, work, app.resolve("runtime"));
        var sbom = target.resolve("sbom.json");
        Licences.write(sbom, app, packages.resolve("primed-" + version + "-" + system.label + "-sbom.json"));
        if (system.isLinux()) {
            new LinuxPackages(version, system, app, packages, work).write();
        } else {
            new Installers(version, system, app, packages, work).write();
        }
        Checksums.write(packages);
        Sizes.print(app, packages);
    }
}
