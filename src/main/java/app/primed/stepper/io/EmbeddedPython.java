package app.primed.stepper.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The bundled CPython: a jar with a complete Python, unpacked once into the cache, without the parts that learners'
/// programs cannot use (tests, IDLE, Tk, pip, OpenSSL).
///
/// Source: [bytedeco's presets](https://github.com/bytedeco/javacpp-presets/tree/master/cpython). Its licence is kept
/// as `lib/python3.14/LICENSE.txt`.
public final class EmbeddedPython implements PythonInstallation {
    /// Changed whenever the parts left out change, so that an older unpacked folder is not used.
    private static final int TRIM = 1;

    private static final String LIBRARY = "lib/python3\\.\\d+/";
    private static final Pattern LEFT_OUT = Pattern.compile("(?:"
            + "include/|libs/|share/|lib/pkgconfig/|lib/cmake/|lib/engines-3/|lib/ossl-modules/"
            + "|.*/__pycache__/|libjnipython\\.|jnipython\\.|bin/(?!python3\\.\\d+$)"
            + "|" + LIBRARY
            + "(?:test|idlelib|tkinter|turtledemo|ensurepip|site-packages|pydoc_data|venv|config-[^/]*)/"
            + "|" + LIBRARY + "turtle\\.py$"
            + "|(?:" + LIBRARY + "lib-dynload|DLLs)/"
            + "(?:_ssl|_hashlib|_sqlite3|_curses|_curses_panel|_tkinter|_dbm|_gdbm|readline|_test\\w*|_xx\\w*|xx\\w*)[._]"
            + ").*");
    private static final List<String> EXECUTABLES = List.of("bin/python3.14", "python3.14", "python.exe");

    private final CacheFolder cache;

    public EmbeddedPython(CacheFolder cache) {
        this.cache = cache;
    }

    @Override
    public Path executable(DoubleConsumer progress) {
        var home = home(progress);
        return EXECUTABLES.stream()
                .map(home::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new UserFacingException(
                        "The embedded Python in %s contains no python program.".formatted(home),
                        "Delete that folder; Primed unpacks it again."));
    }

    private Path home(DoubleConsumer progress) {
        var jar = jar();
        var name = jar.getFileName().toString().replaceAll("\\.jar$", "") + "-" + TRIM;
        var home = cache.complete(name, folder -> unpack(jar, prefix(), folder, progress));
        progress.accept(1);
        return home;
    }

    @Override
    public String origin() {
        return "embedded";
    }

    /// Compiles the library to `.pyc` files, which makes `import asyncio` four times faster. They are unchecked: the
    /// folder never changes, and its files have the time of unpacking. (`-B`, or what the compiler itself imports would
    /// be written in the usual, checked way.)
    @Override
    public void precompile(Path agent) {
        FxThreadGuard.check();
        var home = home(fraction -> {});
        compileOnce(home, home.resolve("lib"));
        compileOnce(agent, agent);
    }

    private void compileOnce(Path marked, Path folder) {
        FxThreadGuard.check();
        var done = marked.resolve("compiled");
        if (!Files.exists(done) && compile(folder)) {
            try {
                Files.writeString(done, "");
            } catch (IOException e) {
                log(e);
            }
        }
    }

    /// Two processes may do this at the same time, since Python writes each file atomically.
    private boolean compile(Path folder) {
        FxThreadGuard.check();
        try {
            var process = new ProcessBuilder(
                    executable(fraction -> {}).toString(), "-I", "-S", "-B", "-X", "utf8", "-m", "compileall", "-q",
                    "--invalidation-mode", "unchecked-hash", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                return process.waitFor() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            log(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void log(IOException e) {
        // Without compiled files Python only starts more slowly.
        System.getLogger(EmbeddedPython.class.getName()).log(System.Logger.Level.DEBUG, "could not compile: {0}", e);
    }

    private static Path jar() {
        var inside = EmbeddedPython.class.getClassLoader().getResource(prefix());
        try {
            if (inside != null && inside.openConnection() instanceof JarURLConnection connection) {
                return Path.of(connection.getJarFileURL().toURI());
            }
        } catch (IOException | URISyntaxException e) {
            throw missing(e);
        }
        throw missing(null);
    }

    private static UserFacingException missing(@Nullable Exception cause) {
        var tried = "This Primed has no embedded Python for " + platform() + ".";
        var remedy = "Choose your own python3 (3.11 or newer) in the settings, or with --python PATH.";
        return cause == null ? new UserFacingException(tried, remedy) : new UserFacingException(tried, remedy, cause);
    }

    private static String prefix() {
        return "org/bytedeco/cpython/" + platform() + "/";
    }

    private static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        var system = os.startsWith("mac") ? "macosx" : os.startsWith("windows") ? "windows" : "linux";
        return system + (arm ? "-arm64" : "-x86_64");
    }

    static void unpack(Path jar, String prefix, Path folder, DoubleConsumer progress) throws IOException {
        FxThreadGuard.check();
        try (var zip = new ZipFile(jar.toFile())) {
            var wanted = zip.stream().filter(entry -> isWanted(entry, prefix)).toList();
            long all = wanted.stream().mapToLong(ZipEntry::getSize).sum();
            long done = 0;
            for (var entry : wanted) {
                var target = inside(folder, entry.getName().substring(prefix.length()));
                Files.createDirectories(target.getParent());
                try (var content = new Interruptible(zip.getInputStream(entry))) {
                    Files.copy(content, target);
                }
                if (isProgram(target)) {
                    target.toFile().setExecutable(true, false);
                }
                done += entry.getSize();
                progress.accept(all == 0 ? 0 : (double) done / all);
            }
        }
    }

    private static boolean isWanted(ZipEntry entry, String prefix) {
        var name = entry.getName();
        return name.startsWith(prefix)
                && !entry.isDirectory()
                && isUnpacked(name.substring(prefix.length()));
    }

    /// Whether a file of the bundled Python is unpacked; a package leaves the others out of the jar.
    ///
    /// @param name its path in Python's own folder
    public static boolean isUnpacked(String name) {
        return !LEFT_OUT.matcher(name).matches();
    }

    /// The path of an entry. Names that lead out of the folder ("zip slip") are rejected.
    static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.normalize()) || target.equals(folder.normalize())) {
            throw new IOException("the archive names a file outside its folder: " + name);
        }
        return target;
    }

    private static boolean isProgram(Path file) {
        var name = file.getFileName().toString();
        return name.matches("python3\\.\\d+|python\\.exe") || name.contains(".so") || name.endsWith(".dylib");
    }

    /// Lets a cancelled start interrupt the unpacking.
    private static final class Interruptible extends FilterInputStream {
        Interruptible(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("it was cancelled");
            }
            return super.read(bytes, offset, length);
        }
    }
}
