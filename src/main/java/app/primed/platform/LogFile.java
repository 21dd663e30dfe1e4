package app.primed.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The program's log: three files of at most 256 KB in the user's state folder, the newest first.
///
/// Java makes an object of this class when something is logged for the first time, so that starting costs nothing.
public final class LogFile {
    private static final int FILE_BYTES = 256 * 1024;
    private static final int FILES = 3;
    private static final String NAME = "primed.%g.log";
    private static final String CONFIGURATION = """
            handlers = java.util.logging.ConsoleHandler
            java.util.logging.SimpleFormatter.format = %1$tF %1$tT %4$s %2$s: %5$s%6$s%n
            """;

    /// For [LogManager], which needs it public.
    ///
    /// @throws IOException if its own configuration cannot be read
    public LogFile() throws IOException {
        LogManager.getLogManager().readConfiguration(
                new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        try {
            var folder = Files.createDirectories(folder());
            var file = new FileHandler(
                    folder.toString().replace("%", "%%") + "/" + NAME, FILE_BYTES, FILES, true);
            file.setEncoding("UTF-8");
            file.setLevel(Level.INFO);
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
        } catch (IOException | SecurityException e) {
            // A read-only or missing home: the terminal has the log all the same.
        }
    }

    /// Lets everything that is logged from now on go to the files too, unless Java has another configuration.
    public static void use() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty("java.util.logging.config.class", LogFile.class.getName());
        }
    }

    /// `$XDG_STATE_HOME/primed` or `~/.local/state/primed`, `~/Library/Logs/Primed` or `%LOCALAPPDATA%\Primed\logs`;
    /// `logs` in the folder that the system property `primed.config` names.
    public static Path folder() {
        var chosen = System.getProperty("primed.config");
        if (chosen != null) {
            return Path.of(chosen).resolve("logs");
        }
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library/Logs/Primed");
        }
        return system.contains("win")
                ? Settings.fromEnvironment("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Primed/logs")
                : Settings.fromEnvironment("XDG_STATE_HOME", home.resolve(".local/state")).resolve("primed");
    }

    /// The last lines of the file that was written last; none where there is no log.
    public static List<String> tail(int lines) {
        try (var files = Files.list(folder())) {
            var newest = files.filter(file -> file.getFileName().toString().matches("primed\\..*\\.log(\\.\\d+)?"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
            if (newest.isEmpty()) {
                return List.of();
            }
            var all = new String(Files.readAllBytes(newest.get()), StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
