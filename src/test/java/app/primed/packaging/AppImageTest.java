package app.primed.packaging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// The unpacked `.tar.gz` in a folder with spaces and umlauts, on a disk that cannot be written, and for a user without
/// a home folder.
@Tag("full")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppImageTest {
    /// Not in `target`, into which `nobody` may not look.
    private Path disk = Path.of("/");
    private Path primed = disk;

    @BeforeAll
    void unpack() throws Exception {
        Packages.requireRootWith("Xvfb", "xdotool", "import", "setpriv");
        var image = Packages.image();
        disk = Files.createTempDirectory("primed image");
        Command.succeed("chmod", "755", disk);
        var folder = Files.createDirectory(disk.resolve("Übung für Mai"));
        Command.succeed("tar", "--extract", "--file", image, "--directory", folder);
        try (var inside = Files.list(folder)) {
            primed = inside.findFirst().orElseThrow().resolve("bin/primed");
        }
        var vault = Files.createDirectories(folder.resolve("Notizen"));
        Files.writeString(vault.resolve("2026-11-01.md"), "# 2026-11-01\n\n## Questions\n- why?\n");
    }

    @AfterAll
    void delete() throws Exception {
        Command.succeed("rm", "-rf", "--one-file-system", disk.equals(Path.of("/")) ? disk.resolve("nothing") : disk);
    }

    @Test
    void itRunsFromAFolderWithSpacesAndUmlautsInABareLocale() throws Exception {
        var said = Command.succeed("env", "-i", "PATH=/usr/bin:/bin", "HOME=" + System.getProperty("user.home"),
                primed, "doctor", disk.resolve("Übung für Mai/Notizen"));
        assertTrue(said.contains("Stepper   works: "), said);
        assertTrue(said.contains("1 in 1 folders under " + disk + "/Übung für Mai/Notizen"), said);
    }

    @Test
    void nobodyRunsItFromAReadOnlyDisk() throws Exception {
        var said = Command.succeed(Command.asNobody(disk, primed, "doctor").toArray());
        assertTrue(said.contains("Stepper   works: "), said);
    }

    @Test
    void nobodyOpensItsWindowOnNotesThatCannotBeWritten() throws Exception {
        try (var screen = Screen.open()) {
            screen.expectWindow(Command.asNobody(disk, primed, disk.resolve("Übung für Mai/Notizen")),
                    "Notizen – Primed", Path.of("target/shots/package-nobody.png").toAbsolutePath());
        }
    }
}
