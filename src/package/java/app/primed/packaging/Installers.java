package app.primed.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `.dmg` for macOS, `.msi` for Windows, by jpackage.
///
/// Not run by its authors, who had neither system: `.github/workflows/packages.yml` runs it. Neither package is signed, so
/// both systems warn at the first start. Neither offers Primed for `.md`: jpackage would make it the default on Windows,
/// and macOS hands over files by an event that JavaFX has no public interface for.
final class Installers {
    /// What Windows knows the program by, so that a newer package replaces the older one.
    private static final String UPGRADE = "6f1c9a52-4c0d-4f6e-9b35-2f7f4c7c1d50";

    private final String version;
    private final TargetSystem system;
    private final Path app;
    private final Path packages;
    private final Path work;

    Installers(String version, TargetSystem system, Path app, Path packages, Path work) {
        this.version = version;
        this.system = system;
        this.app = app;
        this.packages = packages;
        this.work = work;
    }

    void write() throws IOException {
        var type = system.isWindows() ? "msi" : "dmg";
        var made = Files.createDirectories(work.resolve("made"));
        var lib = app.resolve("lib");
        Folders.copy(app.resolve("licences"), lib.resolve("licences"));
        Files.copy(app.resolve("sbom.json"), lib.resolve("sbom.json"));
        var options = new ArrayList<Object>(List.of("--type", type, "--name", "Primed", "--vendor", "Primed",
                "--description", "Session notes, interview quiz and coroutine stepper",
                "--input", lib, "--main-jar", "primed-" + version + ".jar", "--main-class", "app.primed.Main",
                "--runtime-image", app.resolve("runtime"), "--icon", icon(), "--dest", made,
                "--app-version", system.isWindows() ? version : versionOfMac(version)));
        // The same as in src/main/dist/primed; JavaFX is in the run-time image.
        for (var option : List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms32m", "-Xmx1g",
                "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED")) {
            options.addAll(List.of("--java-options", option));
        }
        if (system.isWindows()) {
            options.addAll(List.of("--win-menu", "--win-per-user-install", "--win-upgrade-uuid", UPGRADE,
                    "--add-launcher", "primed-cli=" + commands()));
        } else {
            options.addAll(List.of("--mac-package-identifier", "app.primed", "--mac-app-category", "education"));
        }
        Tools.run("jpackage", options.toArray());
        for (var file : Folders.list(made)) {
            Files.move(file, packages.resolve("primed-" + version + "-" + system.label + "." + type));
        }
    }

    /// On Windows a program either has a window or writes to the terminal: the commands get a launcher of their own.
    private Path commands() throws IOException {
        return Files.writeString(work.resolve("primed-cli.properties"), "win-console=true\nwin-menu=false\n");
    }

    private Path icon() throws IOException {
        var file = work.resolve(system.isWindows() ? "primed.ico" : "primed.icns");
        return Files.write(file, system.isWindows() ? IconFile.ico() : IconFile.icns());
    }

    /// macOS accepts no version that begins with 0.
    private static String versionOfMac(String version) {
        return version.startsWith("0.") ? "1" + version.substring(1) : version;
    }
}
