package app.primed.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What Primed needs of the system, and whether it is there.
///
/// @param name one word
/// @param words what was found, and what to do where it is too little
public record SystemCheck(String name, String words) {
    private static final long LEAST_ROOM = 300L << 20;
    /// Linux's own default on small machines; each folder of notes takes one.
    private static final int FEW_WATCHES = 8192;

    /// @param folders for which there must be room
    public static List<SystemCheck> all(List<Path> folders) {
        var found = new ArrayList<SystemCheck>();
        found.add(new SystemCheck(
                "Java", System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")"));
        found.add(new SystemCheck("JavaFX", ModuleLayer.boot().findModule("javafx.base")
                .flatMap(module -> module.getDescriptor().rawVersion()).orElse("on the class path")));
        found.add(new SystemCheck("System", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores"));
        found.add(new SystemCheck("Settings", Settings.defaultFile().toString()));
        found.add(new SystemCheck("Log", LogFile.folder().toString()));
        folders.forEach(folder -> found.add(new SystemCheck("Room", room(folder))));
        if (System.getProperty("os.name").equals("Linux")) {
            found.add(new SystemCheck("Watcher", watches()));
            found.add(new SystemCheck("Fonts", fonts()));
            found.add(new SystemCheck("Drawing", drawing()));
        }
        return found;
    }

    private static String room(Path folder) {
        try {
            var there = folder.toAbsolutePath();
            while (there.getParent() != null && !Files.isDirectory(there)) {
                there = there.getParent();
            }
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            var words = "%,d MB free for %s".formatted(free >> 20, folder);
            if (!Files.isWritable(there)) {
                words += "; it cannot be written to";
            }
            return free >= LEAST_ROOM
                    ? words
                    : words + ". Primed needs some 100 MB for Python, and room for your notes.";
        } catch (IOException e) {
            return "unknown for " + folder + ": " + e.getMessage();
        }
    }

    private static String watches() {
        var most = number(Path.of("/proc/sys/fs/inotify/max_user_watches"));
        if (most.isEmpty()) {
            return "no limit is known on this system";
        }
        var words = "at most %,d folders can be watched for changes".formatted(most.get());
        return most.get() > FEW_WATCHES
                ? words
                : words + ". Raise fs.inotify.max_user_watches (sysctl) for a large folder of notes.";
    }

    private static String fonts() {
        for (var folder : List.of(
                Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
                Path.of(System.getProperty("user.home"), ".local/share/fonts"))) {
            try (var files = Files.walk(folder)) {
                if (files.anyMatch(file -> file.toString().matches("(?i).*\\.(ttf|otf|ttc)"))) {
                    return "found in " + folder + ", besides Primed's own";
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                // It is not there, or not ours to read.
            }
        }
        return "none but Primed's own. Install one (for example fonts-dejavu-core), or letters of other scripts are boxes.";
    }

    private static String drawing() {
        if ("sw".equals(System.getProperty("prism.order"))) {
            return "by software, as prism.order asks";
        }
        try (var devices = Files.list(Path.of("/dev/dri"))) {
            if (devices.anyMatch(device -> device.getFileName().toString().startsWith("renderD"))) {
                return "a graphics card is there; JavaFX uses it if its driver has OpenGL 2.1";
            }
        } catch (IOException e) {
            // There is none.
        }
        return "by software: there is no graphics card";
    }

    private static Optional<Long> number(Path file) {
        // Files.readString() reads one byte at first, and of such a file there is no second read.
        try (var in = Files.newInputStream(file)) {
            return Optional.of(Long.parseLong(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
