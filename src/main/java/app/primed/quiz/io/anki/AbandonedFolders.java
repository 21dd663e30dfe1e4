package app.primed.quiz.io.anki;

import app.primed.platform.FxThreadGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The temporary folders for unpacked packages, named after the process that created them. A process that was killed
/// leaves a whole collection behind.
final class AbandonedFolders {
    private static final Pattern NAME = Pattern.compile("primed-anki-(\\d{1,18})-.*");

    private AbandonedFolders() {}

    static Path create() throws IOException {
        FxThreadGuard.check();
        return Files.createTempDirectory("primed-anki-" + ProcessHandle.current().pid() + "-");
    }

    /// Deletes the folders next to this one that belong to the same user and to no running process. One that cannot be
    /// deleted is left for the next import.
    static void deleteAbandoned(Path ours) {
        FxThreadGuard.check();
        for (var folder : beside(ours)) {
            try {
                if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ours))) {
                    delete(folder);
                }
            } catch (IOException | UncheckedIOException e) {
                logFailure(folder, e);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        FxThreadGuard.check();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> beside(Path ours) {
        FxThreadGuard.check();
        var temporary = ours.toAbsolutePath().resolveSibling("");
        try (var all = Files.list(temporary)) {
            return all.filter(f -> isAbandoned(String.valueOf(f.getFileName()))
                    && Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS)).toList();
        } catch (IOException | UncheckedIOException e) {
            logFailure(temporary, e);
            return List.of();
        }
    }

    private static boolean isAbandoned(String name) {
        var named = NAME.matcher(name);
        return named.matches()
                && ProcessHandle.of(Long.parseLong(named.group(1))).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void logFailure(Path folder, Exception e) {
        System.getLogger(AbandonedFolders.class.getName())
                .log(System.Logger.Level.DEBUG, "could not clean up " + folder, e);
    }
}
