package app.primed.packaging;

import app.primed.stepper.io.EmbeddedPython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies the jars without what this system cannot use: native code of other systems, and what the stepper never
/// unpacks of CPython. Their entries are stored, not compressed: a package compresses all of them together, better, and
/// classes load sooner.
final class TrimmedJars {
    private static final String SQLITE = "org/sqlite/native/";
    private static final String ZSTD = "(?:aix|darwin|freebsd|linux|win)/.*";
    private static final String CPYTHON = "org/bytedeco/cpython/[^/]+/";

    private TrimmedJars() {}

    /// @return the new jars
    static List<Path> write(Path from, Path to, TargetSystem system) throws IOException {
        Files.createDirectories(to);
        var written = new ArrayList<Path>();
        for (var jar : Folders.list(from)) {
            var copy = to.resolve(jar.getFileName().toString());
            copy(jar, copy, system);
            written.add(copy);
        }
        return written;
    }

    private static void copy(Path jar, Path copy, TargetSystem system) throws IOException {
        try (var in = new ZipFile(jar.toFile()); var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            out.setMethod(ZipOutputStream.STORED);
            var python = jar.getFileName().toString().startsWith("cpython-");
            for (var entry : in.stream().filter(each -> isKept(each.getName(), python, system)).toList()) {
                var content = in.getInputStream(entry).readAllBytes();
                var stored = new ZipEntry(entry.getName());
                stored.setTimeLocal(entry.getTimeLocal());
                stored.setSize(content.length);
                var crc = new CRC32();
                crc.update(content);
                stored.setCrc(crc.getValue());
                out.putNextEntry(stored);
                out.write(content);
                out.closeEntry();
            }
        }
    }

    private static boolean isKept(String name, boolean python, TargetSystem system) {
        if (python) {
            // The engine finds the jar by the folder's own entry.
            return name.matches("(?:org/|org/bytedeco/|org/bytedeco/cpython/|" + CPYTHON + ")")
                    || name.matches(CPYTHON + "[^/].*")
                            && !name.endsWith("/") && EmbeddedPython.isUnpacked(name.replaceFirst(CPYTHON, ""));
        }
        if (name.startsWith(SQLITE) && !name.endsWith("/")) {
            return name.startsWith(SQLITE + system.sqlite + "/");
        }
        if (name.matches(ZSTD)) {
            return name.startsWith(system.zstd + "/");
        }
        // On the class path nobody reads a module's description, and it asks for modules that were left out. A
        // signature holds no longer once entries are missing.
        return !name.endsWith("module-info.class") && !name.matches("META-INF/[^/]+\\.(?:SF|RSA|DSA|EC)")
                && !name.startsWith("META-INF/native-image/");
    }
}
