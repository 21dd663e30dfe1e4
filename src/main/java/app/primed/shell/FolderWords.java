package app.primed.shell;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a folder is described in lists.
final class FolderWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private FolderWords() {}

    /// The path, with `~` for the user's home.
    static String path(Path folder) {
        var home = Path.of(System.getProperty("user.home"));
        return folder.startsWith(home) && !folder.equals(home)
                ? "~" + File.separator + home.relativize(folder)
                : folder.toString();
    }

    /// @param notes -1 while they are not counted
    static String count(int notes) {
        return notes < 0 ? "" : notes == 1 ? "1 note" : "%,d notes".formatted(notes);
    }

    /// When it was opened: "2 h ago", "yesterday", "14 Jan".
    static String when(Instant opened, Instant now) {
        var ago = Duration.between(opened, now);
        var zone = ZoneId.systemDefault();
        var day = LocalDate.ofInstant(opened, zone);
        var today = LocalDate.ofInstant(now, zone);
        if (day.equals(today)) {
            return ago.toMinutes() < 1
                    ? "just now"
                    : ago.toHours() < 1 ? ago.toMinutes() + " min ago" : ago.toHours() + " h ago";
        }
        return day.equals(today.minusDays(1))
                ? "yesterday"
                : (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR)
                        .format(day);
    }
}
