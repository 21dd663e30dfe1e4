package app.primed.platform;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The folder a file of some kind was last chosen in, where the next choice begins.
public final class LastUsedFolder {
    private final Settings settings;
    private final String key;

    /// @param key what it is remembered under
    public LastUsedFolder(Settings settings, String key) {
        this.settings = settings;
        this.key = key;
    }

    /// The folder; the user's home where there is none any more.
    public Path path() {
        try {
            var last = Path.of(settings.get(key, ""));
            if (!last.toString().isEmpty() && Files.isDirectory(last)) {
                return last;
            }
        } catch (InvalidPathException e) {
            // A folder remembered on another system: home will do.
        }
        return Path.of(System.getProperty("user.home", "."));
    }

    /// A file was chosen.
    public void remember(Path file) {
        Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(in -> settings.put(key, in.toString()));
    }
}
