package app.primed.stepper.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The folder for files that can be recreated: the unpacked Python and the agent's files.
///
/// A folder in it is either complete or absent: it is built under another name and then renamed.
public record CacheFolder(Path path) {
    private static final String UNFINISHED = "unfinished-";

    /// Fills a new folder.
    interface Maker {
        void fill(Path folder) throws IOException;
    }

    /// The user's cache folder: `-Dprimed.cache=…` if given, else the platform's (`XDG_CACHE_HOME`, `~/Library/Caches`,
    /// `LOCALAPPDATA`).
    public static CacheFolder ofUser() {
        return of(System.getProperty("primed.cache", ""), System.getProperty("os.name"), System.getenv(),
                Path.of(System.getProperty("user.home")));
    }

    static CacheFolder of(String chosen, String os, Map<String, String> environment, Path home) {
        if (!chosen.isBlank()) {
            return new CacheFolder(Path.of(chosen).toAbsolutePath());
        }
        var name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var local = environment.getOrDefault("LOCALAPPDATA", "");
            return new CacheFolder((local.isBlank() ? home.resolve("AppData/Local") : Path.of(local))
                    .resolve("Primed/cache"));
        }
        if (name.startsWith("mac")) {
            return new CacheFolder(home.resolve("Library/Caches/Primed"));
        }
        var xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The XDG specification requires relative paths to be ignored.
        var base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache");
        return new CacheFolder(base.resolve("primed"));
    }

    /// The folder with that name, created if necessary. Two processes may do this at the same time and will share one
    /// folder.
    Path complete(String name, Maker maker) {
        FxThreadGuard.check();
        var wanted = path.resolve(name);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        var made = path.resolve(UNFINISHED + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        try {
            Files.createDirectories(path);
            sweep();
            Files.createDirectory(made);
            maker.fill(made);
            try {
                Files.move(made, wanted, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (!Files.isDirectory(wanted)) {
                    throw e;
                }
                // Another process was faster; its folder is the same.
            }
            return wanted;
        } catch (IOException | UncheckedIOException e) {
            throw new UserFacingException(
                    "Python could not be unpacked to %s: %s".formatted(path, reason(e)),
                    "Make room there (about 60 MB) or let Primed use another folder with -Dprimed.cache=FOLDER.",
                    e);
        } finally {
            delete(made);
        }
    }

    private static String reason(Exception e) {
        var cause = e instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                ? unchecked.getCause()
                : e;
        if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason() + ".";
        }
        var said = cause.getMessage();
        return said == null ? "it cannot be written." : said + ".";
    }

    /// Deletes what killed programs left while unpacking.
    private void sweep() throws IOException {
        FxThreadGuard.check();
        try (var inside = Files.list(path)) {
            for (var left : inside.filter(CacheFolder::isLeftOver).toList()) {
                delete(left);
            }
        }
    }

    private static boolean isLeftOver(Path folder) {
        FxThreadGuard.check();
        var name = folder.getFileName().toString();
        if (!name.startsWith(UNFINISHED)) {
            return false;
        }
        try {
            var pid = Long.parseLong(name.substring(UNFINISHED.length(), name.indexOf('-', UNFINISHED.length())));
            var old = Instant.now().minus(Duration.ofDays(1));
            return ProcessHandle.of(pid).isEmpty()
                    || Files.getLastModifiedTime(folder).toInstant().isBefore(old);
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    private static void delete(Path folder) {
        FxThreadGuard.check();
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Deleted at another start; the run continues without it.
            System.getLogger(CacheFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "could not sweep {0}: {1}", folder, e);
        }
    }
}
