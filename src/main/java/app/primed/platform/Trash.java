package app.primed.platform;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Deleted files that can be restored. On Linux they go to the desktop's trash, as the freedesktop.org trash
/// specification 1.0 describes it. On other systems, and for files on another drive than the user's home, they go to
/// `.primed/trash` in the vault.
public final class Trash {
    private static final String FILES = "files";

    private final Vault vault;
    private final Optional<Path> desktop;
    private final InstantSource clock;

    /// @param desktop the desktop's trash folder; empty to use the vault's own
    public Trash(Vault vault, Optional<Path> desktop, InstantSource clock) {
        this.vault = vault;
        this.desktop = desktop;
        this.clock = clock;
    }

    /// The desktop's trash folder on this system: `~/.local/share/Trash` on Linux, or the folder that the system
    /// property `primed.trash` names; empty elsewhere.
    public static Optional<Path> desktopFolder() {
        var chosen = System.getProperty("primed.trash");
        if (chosen != null) {
            return Optional.of(Path.of(chosen));
        }
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        var data = System.getenv("XDG_DATA_HOME");
        return Optional.of(data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local/share/Trash")
                : Path.of(data, "Trash"));
    }

    /// A file or folder in the trash.
    ///
    /// @param from where it was
    /// @param at where it is
    /// @param info the file that describes it to the desktop; empty in the vault's own trash
    public record Trashed(Path from, Path at, Optional<Path> info) {
        /// Whether it is in the desktop's trash.
        public boolean onDesktop() {
            return info.isPresent();
        }
    }

    /// Moves a file or folder to the trash. A symbolic link is moved, not its target.
    ///
    /// @throws UserFacingException if it cannot be moved; it is then still in its place
    public Trashed put(Path file) {
        FxThreadGuard.check();
        try {
            return desktop.isPresent() && sameDrive(file, desktop.get())
                    ? putOnDesktop(file, desktop.get())
                    : putInVault(file);
        } catch (IOException e) {
            throw new UserFacingException("Could not move " + file + " to the trash: " + SafeFile.reason(e) + ".",
                    "It is still in its place. Check the folder's permissions, then try again.", e);
        }
    }

    /// Moves it back.
    ///
    /// @throws UserFacingException if it is no longer in the trash, or something else has its place
    public void restore(Trashed trashed) {
        FxThreadGuard.check();
        try {
            Files.createDirectories(trashed.from().toAbsolutePath().getParent());
            Files.move(trashed.at(), trashed.from());
            if (trashed.info().isPresent()) {
                Files.deleteIfExists(trashed.info().get());
            }
        } catch (IOException e) {
            throw new UserFacingException(
                    "Could not restore " + trashed.from() + ": "
                            + (e instanceof FileAlreadyExistsException
                                    ? "there is one of this name"
                                    : SafeFile
                                            .reason(e))
                            + ".",
                    "It is in " + trashed.at() + ".", e);
        }
    }

    private Trashed putInVault(Path file) throws IOException {
        var folder = VaultDataFolder.create(vault).resolve("trash");
        Files.createDirectories(folder);
        var stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault())
                .format(clock.instant());
        for (int number = 1;; number++) {
            var at = folder.resolve(stamp + (number == 1 ? "" : "-" + number) + "-" + file.getFileName());
            try {
                Files.move(file, at);
                return new Trashed(file, at, Optional.empty());
            } catch (FileAlreadyExistsException e) {
                // The next number is tried.
            }
        }
    }

    private Trashed putOnDesktop(Path file, Path trash) throws IOException {
        Files.createDirectories(trash.resolve(FILES));
        Files.createDirectories(trash.resolve("info"));
        var info = describe(file, trash);
        var name = String.valueOf(info.getFileName());
        var at = trash.resolve(FILES).resolve(name.substring(0, name.length() - ".trashinfo".length()));
        try {
            Files.move(file, at);
        } catch (IOException e) {
            Files.deleteIfExists(info);
            throw e;
        }
        return new Trashed(file, at, Optional.of(info));
    }

    /// Writes the description, whose name no other program can take meanwhile.
    private Path describe(Path file, Path trash) throws IOException {
        FxThreadGuard.check();
        var name = String.valueOf(file.getFileName());
        var text = "[Trash Info]\nPath=" + escape(file.toAbsolutePath()) + "\nDeletionDate="
                + DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneId.systemDefault())
                        .format(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                + "\n";
        for (int number = 1;; number++) {
            var free = number == 1 ? name : number + " " + name;
            var info = trash.resolve("info").resolve(free + ".trashinfo");
            if (Files.exists(trash.resolve(FILES).resolve(free), LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                return Files.writeString(info, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // The next number is tried.
            }
        }
    }

    private static String escape(Path path) {
        return URLEncoder.encode(path.toString(), StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }

    private static boolean sameDrive(Path file, Path trash) throws IOException {
        @Nullable
        Path there = trash.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.getFileStore(file.toAbsolutePath().resolveSibling("."))
                .equals(Files.getFileStore(there));
    }
}
