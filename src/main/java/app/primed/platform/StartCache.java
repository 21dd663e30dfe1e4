package app.primed.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The file from which Java takes the program's classes read, checked and linked, so that it starts in half the time (an
/// AOT cache, JEP 483). It is made by a run of its own in the background, and made again when the program or Java changes.
///
/// The launcher names the file and itself; without that, or where the file cannot be made, nothing is different. Java
/// does not use a file of another version of itself or of the program.
public final class StartCache {
    private static final System.Logger LOG = System.getLogger(StartCache.class.getName());
    private static final long LONGEST_MINUTES = 10;
    private static final long ROOM = 400L << 20;
    private static final String UNFINISHED = "unfinished-";

    private final Path file;
    private final String launcher;

    StartCache(Path file, String launcher) {
        this.file = file;
        this.launcher = launcher;
    }

    /// The one of this program; empty if it was not started by its launcher, or is not to have one.
    public static Optional<StartCache> ofLauncher() {
        var file = System.getProperty("primed.start.cache", "");
        var launcher = System.getProperty("primed.launcher", "");
        return file.isEmpty() || launcher.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartCache(Path.of(file), launcher));
    }

    /// Makes the file unless there is one for this Java and this program. Takes a minute at low priority, and ends early
    /// if this program ends.
    ///
    /// @return whether it was made
    public boolean renew() {
        try {
            var now = version();
            if (Files.isRegularFile(note()) && Files.readString(note()).equals(now)) {
                return false; // It is there, or could not be made.
            }
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            sweep(folder);
            return folder.toFile().getUsableSpace() > ROOM && make(folder, now);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no start cache", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean make(Path folder, String now) throws IOException, InterruptedException {
        var unfinished = folder.resolve(UNFINISHED + ProcessHandle.current().pid());
        Files.createDirectories(unfinished);
        var made = unfinished.resolve("made.aot");
        try {
            var command = new ArrayList<String>();
            if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
                command.addAll(List.of("/usr/bin/nice", "-n", "19"));
            }
            command.addAll(List.of(launcher, "train", unfinished.resolve("vault").toString()));
            var training = new ProcessBuilder(command).directory(unfinished.toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            training.environment().put("PRIMED_AOT", "make=" + made);
            boolean well = ends(training.start(), unfinished) && Files.isRegularFile(made) && Files.size(made) > 0;
            Files.deleteIfExists(note());
            if (well) {
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(note(), now);
            forgetOthers(folder);
            return well;
        } finally {
            delete(unfinished);
        }
    }

    /// @return whether it ended well
    private static boolean ends(Process training, Path unfinished) throws InterruptedException {
        var stop = new Thread(() -> {
            kill(training);
            try {
                delete(unfinished);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "left for the next time", e);
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return training.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && training.exitValue() == 0;
        } finally {
            kill(training);
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException e) {
                LOG.log(System.Logger.Level.DEBUG, "it runs already", e);
            }
        }
    }

    private static void kill(Process training) {
        var all = Stream.concat(Stream.of(training.toHandle()), training.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /// Removes those of other versions in the same place: their names begin alike, up to the dash.
    private void forgetOthers(Path folder) throws IOException {
        var own = String.valueOf(file.getFileName());
        var place = own.substring(0, own.indexOf('-') + 1);
        try (var all = Files.list(folder)) {
            for (var each : (Iterable<Path>) all::iterator) {
                var name = String.valueOf(each.getFileName());
                if (!place.isEmpty() && name.startsWith(place) && !name.startsWith(own)) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /// What a process has left that was killed.
    private static void sweep(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            for (var each : (Iterable<Path>) all::iterator) {
                var name = String.valueOf(each.getFileName());
                if (name.startsWith(UNFINISHED) && !runs(name.substring(UNFINISHED.length()))) {
                    delete(each);
                }
            }
        }
    }

    private static boolean runs(String process) {
        return process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isPresent();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private Path note() {
        return file.resolveSibling(file.getFileName() + ".version");
    }

    /// This Java, and the program's files by size and time, as Java itself compares them.
    private static String version() throws IOException {
        var words = new StringBuilder(System.getProperty("java.vm.version"));
        var paths = System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path");
        for (var path : Arrays.stream(paths.split(File.pathSeparator)).sorted().toList()) {
            var jar = Path.of(path);
            words.append('\n').append(path);
            if (Files.exists(jar)) {
                words.append(' ').append(Files.size(jar)).append(' ').append(Files.getLastModifiedTime(jar));
            }
        }
        return words.toString();
    }
}
