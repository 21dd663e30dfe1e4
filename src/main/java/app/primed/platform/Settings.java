package app.primed.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/// Settings that Primed keeps between starts: the vault, the window, the theme, the position in each screen. They are
/// text values in one JSON file, kept in memory and saved half a second after a change and on exit.
///
/// The file is read once, before the window is shown. An unreadable file is renamed, and the defaults apply.
public final class Settings implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PAUSE_MILLIS = 500;

    private final Path file;
    private final Background background;
    private final Map<String, String> values;
    private volatile boolean changed;

    public Settings(Path file, Background background) {
        this.file = file;
        this.background = background;
        this.values = read(file);
    }

    /// The settings file on this system: in `~/.config/primed`, `~/Library/Application Support/Primed` or
    /// `%APPDATA%\Primed`, or in the folder that the system property `primed.config` names.
    public static Path defaultFile() {
        var chosen = System.getProperty("primed.config");
        if (chosen != null) {
            return Path.of(chosen).resolve("settings.json");
        }
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        Path folder;
        if (system.contains("mac")) {
            folder = home.resolve("Library/Application Support/Primed");
        } else if (system.contains("win")) {
            folder = fromEnvironment("APPDATA", home.resolve("AppData/Roaming")).resolve("Primed");
        } else {
            folder = fromEnvironment("XDG_CONFIG_HOME", home.resolve(".config")).resolve("primed");
        }
        return folder.resolve("settings.json");
    }

    public String get(String key, String fallback) {
        return get(key).orElse(fallback);
    }

    public Optional<String> get(String key) {
        synchronized (values) {
            return Optional.ofNullable(values.get(key));
        }
    }

    /// A stored number; the fallback if there is none or the value is not a number.
    public double get(String key, double fallback) {
        try {
            return get(key).map(Double::parseDouble).orElse(fallback);
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    public void put(String key, String value) {
        synchronized (values) {
            if (value.equals(values.put(key, value))) {
                return;
            }
            changed = true;
        }
        background.later("settings", PAUSE_MILLIS,
                () -> background.submit("settings", Executors.callable(this::save), _ -> {}));
    }

    public void put(String key, double value) {
        put(key, Double.toString(value));
    }

    /// Saves the changes. Do not call it on the FX thread.
    ///
    /// @throws UserFacingException if the file cannot be written; a later save tries again
    public void save() {
        FxThreadGuard.check();
        synchronized (file) {
            byte[] text;
            synchronized (values) {
                if (!changed) {
                    return;
                }
                text = text();
                changed = false;
            }
            try {
                SafeFile.write(file, text);
            } catch (UserFacingException e) {
                changed = true;
                throw e;
            }
        }
    }

    private byte[] text() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Saves on exit and waits for it. It uses a thread of its own, which nothing can interrupt.
    @Override
    public void close() {
        try {
            Thread.ofVirtual().name("settings").start(this::save).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Path fromEnvironment(String name, Path fallback) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? fallback : Path.of(value);
    }

    private static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return new TreeMap<>(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {}));
        } catch (IOException | RuntimeException e) {
            renameUnreadable(file);
            return new TreeMap<>();
        }
    }

    private static void renameUnreadable(Path file) {
        try {
            Files.move(file, file.resolveSibling("settings.unreadable.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            System.getLogger(Settings.class.getName()).log(System.Logger.Level.WARNING, "left as it is: " + file, e);
        }
    }
}
