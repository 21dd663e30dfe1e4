package app.primed.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `.tar.gz`, `.deb` and `.rpm` with the same files, by the tools of the system. Not by jpackage, see
/// `src/docs/decisions/0017-packages.md`.
///
/// The two packages need no scripts: the program's menu entry and icons lie where dpkg and rpm announce them to the
/// desktop, and everything is known to them, so that nothing is left when they are removed.
final class LinuxPackages {
    private static final Path SOURCE = Path.of("src/package");
    private static final Path ICONS = Path.of("src/main/resources/app/primed/shell/icon");

    private final String version;
    private final TargetSystem system;
    private final Path app;
    private final Path packages;
    private final Path work;

    LinuxPackages(String version, TargetSystem system, Path app, Path packages, Path work) {
        this.version = version;
        this.system = system;
        this.app = app;
        this.packages = packages;
        this.work = work;
    }

    void write() throws IOException, InterruptedException {
        var bin = Files.createDirectories(app.resolve("bin"));
        Files.copy(Path.of("src/main/dist/primed"), bin.resolve("primed"));
        // The program is called "primed" among the running ones, not "java".
        Files.copy(app.resolve("runtime/bin/java"), app.resolve("runtime/bin/primed"));
        // The program's launcher is written for any folder; so are these files.
        var share = app.resolve("share");
        writeDesktopFiles(share);
        Tools.system(work, "chmod", "-R", "u+rwX,go+rX,go-w", app.toAbsolutePath());
        Tools.system(work, "chmod", "755", bin.resolve("primed").toAbsolutePath());
        Tools.system(work, "tar", "--owner=0", "--group=0", "-czf",
                packages.resolve("primed-" + version + "-" + system.label + ".tar.gz").toAbsolutePath(),
                app.getFileName());

        var root = tree(share);
        if (Tools.has("dpkg-deb")) {
            deb(root);
        } else {
            System.out.println("dpkg-deb was not found: no .deb.");
        }
        if (Tools.has("rpmbuild")) {
            rpm(root);
        } else {
            System.out.println("rpmbuild was not found: no .rpm.");
        }
    }

    private static void writeDesktopFiles(Path share) throws IOException {
        var applications = Files.createDirectories(share.resolve("applications"));
        Files.copy(SOURCE.resolve("linux/primed.desktop"), applications.resolve("primed.desktop"));
        for (var icon : Folders.list(ICONS)) {
            if (icon.toString().endsWith(".sh")) {
                continue;
            }
            var name = icon.getFileName().toString();
            var size = name.replaceAll("\\D", "");
            var folder = share.resolve("icons/hicolor").resolve(size.isEmpty() ? "scalable" : size + "x" + size)
                    .resolve("apps");
            Files.createDirectories(folder);
            Files.copy(icon, folder.resolve(size.isEmpty() ? "primed.svg" : "primed.png"));
        }
    }

    /// The files where a distribution has them.
    private Path tree(Path share) throws IOException {
        var root = Folders.empty(work.resolve("root"));
        var home = Files.createDirectories(root.resolve("usr/lib/primed"));
        for (var part : new String[] {"bin", "lib", "runtime"}) {
            Folders.copy(app.resolve(part), home.resolve(part));
        }
        Folders.copy(share, root.resolve("usr/share"));
        var documents = Files.createDirectories(root.resolve("usr/share/doc/primed"));
        Folders.copy(app.resolve("licences"), documents.resolve("licences"));
        Files.copy(app.resolve("sbom.json"), documents.resolve("sbom.json"));
        Files.copy(SOURCE.resolve("linux/copyright"), documents.resolve("copyright"));
        var commands = Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(commands.resolve("primed"), Path.of("../lib/primed/bin/primed"));
        return root;
    }

    /// Zstandard takes a tenth of the time that xz takes, and 6 MB more; dpkg reads it from Debian 12 and Ubuntu 22.04 on.
    private void deb(Path root) throws IOException, InterruptedException {
        var control = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(control.resolve("control"), Files.readString(SOURCE.resolve("linux/control"))
                .replace("@VERSION@", version)
                .replace("@ARCHITECTURE@", system.debian)
                .replace("@SIZE@", Long.toString(Folders.size(root) / 1024)));
        Tools.system(work, "dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", root.toAbsolutePath(),
                packages.resolve("primed_" + version + "_" + system.debian + ".deb").toAbsolutePath());
        Folders.empty(control);
        Files.delete(control);
    }

    private void rpm(Path root) throws IOException, InterruptedException {
        var top = Files.createDirectories(work.resolve("rpm")).toAbsolutePath();
        Tools.system(work, "rpmbuild", "-bb", "--quiet", "--target", system.rpm,
                "--define", "_topdir " + top, "--define", "_rpmdir " + packages.toAbsolutePath(),
                "--define", "primed_version " + version, "--define", "primed_root " + root.toAbsolutePath(),
                SOURCE.resolve("linux/primed.spec").toAbsolutePath());
    }
}
