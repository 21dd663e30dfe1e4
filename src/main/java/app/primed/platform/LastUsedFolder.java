package app.primed.platform;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The folder in which the user last chose a file of some kind. File dialogs start there.
public final class LastUsedFolder {
    private final Settings settings;
    private final String key;

    /// @param key the settings key
    public LastUsedFolder(Settings settings, String key) {
        this.settings = settings;
        this.key = key;
    }

    /// The folder, or the user's home if it no longer exists.
    public Path path() {
        try {
            var last = Path.of(settings.get(key, ""));
            if (!last.toString().isEmpty() && Files.isDirectory(last)) {
                return last;
            }
        } catch (InvalidPathException e) {
            // A path stored by another operating system.
        }
        return Path.of(System.getProperty("user.home", "."));
    }

    public void remember(Path file) {
        Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(in -> settings.put(key, in.toString()));
    }
}
