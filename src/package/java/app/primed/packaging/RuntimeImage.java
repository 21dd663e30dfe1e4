package app.primed.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// The Java that a package brings: the modules Primed needs, linked by jlink, with JavaFX in them.
final class RuntimeImage {
    /// What jdeps does not see: text in other encodings (Python sources, old notes), dates as other countries write
    /// them, and what Lucene asks the JVM for.
    private static final List<String> UNSEEN = List.of("jdk.charsets", "jdk.localedata", "jdk.management");

    /// Lucene's faster arithmetic, which is still in incubation and would have to be asked for.
    private static final String VECTORS = "jdk.incubator.vector";

    private RuntimeImage() {}

    /// @param fx the folder with JavaFX's jars
    /// @param work a folder for what is needed on the way
    static void link(Path fx, List<Path> jars, Path work, Path image) throws IOException {
        var jmods = Files.createDirectories(work.resolve("jmods"));
        for (var jar : Folders.list(fx)) {
            module(jar, work.resolve("fx"), jmods);
        }
        Tools.run("jlink", "--module-path", jmods, "--add-modules", String.join(",", modules(fx, jars)),
                "--strip-debug", "--no-header-files", "--no-man-pages",
                "--dedup-legal-notices=error-if-not-same-content",
                "--compress", "zip-0", "--generate-cds-archive", "--output", image);
        for (var command : Folders.list(image.resolve("bin"))) {
            // On Windows this folder has the libraries, too.
            var name = command.getFileName().toString();
            if (!name.matches("java|java\\.exe|javaw\\.exe|.*\\.dll|server")) {
                Files.delete(command);
            }
        }
        // The heap is never so large that references are not compressed.
        for (var server : List.of("lib/server", "bin/server")) {
            Files.deleteIfExists(image.resolve(server).resolve("classes_nocoops.jsa"));
        }
    }

    private static Set<String> modules(Path fx, List<Path> jars) {
        var classPath = jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        var arguments = new ArrayList<Object>(List.of("--multi-release", Runtime.version().feature(),
                "--ignore-missing-deps", "--print-module-deps", "--module-path", fx, "--class-path", classPath));
        arguments.addAll(jars);
        var found = new TreeSet<>(Set.of(Tools.run("jdeps", arguments.toArray()).strip().split(",")));
        found.addAll(UNSEEN);
        found.remove(VECTORS);
        return found;
    }

    /// Packs a jar of JavaFX as a module with native libraries beside the classes. From a jar they would be copied to
    /// the user's home folder at the first start.
    private static void module(Path jar, Path work, Path jmods) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry("module-info.class") == null) {
                return; // Maven's empty jar, which only stands for the system's own.
            }
            var name = jar.getFileName().toString().replaceAll("^(javafx)-([a-z]+)-.*", "$1.$2");
            var classes = Files.createDirectories(work.resolve(name + "/classes"));
            var libraries = Files.createDirectories(work.resolve(name + "/lib"));
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                if (entry.getName().startsWith("META-INF/")) {
                    continue;
                }
                var isNative = entry.getName().matches("[^/]+\\.(?:so|dll|dylib)");
                var file = (isNative ? libraries : classes).resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file, StandardCopyOption.REPLACE_EXISTING);
            }
            Tools.run("jmod", "create", "--class-path", classes, "--libs", libraries, "--legal-notices", legal(work),
                    jmods.resolve(name + ".jmod"));
        }
    }

    /// JavaFX has the JDK's licence, GPL 2 with the class path exception; its jars bring no text.
    private static Path legal(Path work) throws IOException {
        var folder = Files.createDirectories(work.resolve("legal"));
        for (var text : List.of("LICENSE", "ADDITIONAL_LICENSE_INFO", "ASSEMBLY_EXCEPTION")) {
            var ofJdk = Path.of(System.getProperty("java.home"), "legal/java.base", text);
            Files.copy(ofJdk, folder.resolve(text), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }
}
