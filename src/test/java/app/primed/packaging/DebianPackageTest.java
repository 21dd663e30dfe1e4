package app.primed.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// The `.deb` in the life of one computer with a fresh Debian: an older version is installed and used, the newer one
/// replaces it, is used, and is removed. Pictures of the windows are left in `target/shots`.
@Tag("full")
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DebianPackageTest {
    private static final String OLD_JAR = "/usr/lib/primed/lib/older-library-1.0.jar";
    private static final String NOTE = "/home/anna/my stream/notes/2026-11-01.md";
    private static final String SETTINGS = "/home/anna/.config/primed/settings.json";
    private static final String DEFAULTS = "/usr/share/applications/mimeapps.list";
    private static final Path WORK = Path.of("target/debian").toAbsolutePath();

    private DebianRoot debian;
    private Set<String> before = Set.of();

    @BeforeAll
    void installDebian() throws Exception {
        Packages.requireRootWith("debootstrap", "dpkg-deb", "Xvfb", "xdotool", "import");
        var deb = Packages.deb();
        debian = DebianRoot.create(WORK.resolve("root"));
        installDependencies(deb);
        writeNote();
        before = debian.files();
        Files.copy(olderThan(deb), debian.file("/tmp/older.deb"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(deb, debian.file("/tmp/primed.deb"), StandardCopyOption.REPLACE_EXISTING);
        debian.run("dpkg", "--install", "/tmp/older.deb");
    }

    @AfterAll
    void removeDebian() throws Exception {
        if (debian != null) {
            debian.close();
        }
    }

    /// What the package asks for, and what a desktop has.
    private void installDependencies(Path deb) throws IOException, InterruptedException {
        var depends = Command.succeed("dpkg-deb", "--field", deb, "Depends");
        Files.writeString(Files.createDirectories(debian.file("/tmp/wanted/DEBIAN")).resolve("control"),
                "Package: wanted\nVersion: 1\nArchitecture: all\nMaintainer: a test\nDescription: a test\nDepends: "
                        + depends.strip() + ", desktop-file-utils, shared-mime-info, libglib2.0-bin\n");
        debian.run("dpkg-deb", "--build", "/tmp/wanted");
        debian.run("apt-get", "install", "--yes", "--no-install-recommends", "/tmp/wanted.deb");
        // The desktop's editor for text, as GNOME has one.
        Files.writeString(debian.file("/usr/share/applications/editor.desktop"),
                "[Desktop Entry]\nType=Application\nName=Editor\nExec=true %f\nMimeType=text/plain;\n");
        Files.writeString(debian.file(DEFAULTS),
                "[Default Applications]\ntext/plain=editor.desktop\n");
        debian.run("update-desktop-database");
    }

    private void writeNote() throws IOException, InterruptedException {
        var note = debian.file(NOTE);
        Files.createDirectories(note.getParent());
        Files.writeString(note, "# 2026-11-01\n\n## Questions\n- What does `send` return?\n");
        debian.run("chown", "--recursive", "anna:", "/home/anna");
    }

    /// The same package with an older number, and a library that the newer one no longer has.
    private static Path olderThan(Path deb) throws IOException, InterruptedException {
        var content = WORK.resolve("older");
        Command.succeed("rm", "-rf", content);
        Command.succeed("dpkg-deb", "--raw-extract", deb, content);
        var control = content.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("(?m)^Version:.*$", "Version: 0.0.1"));
        Files.writeString(content.resolve(OLD_JAR.substring(1)), "");
        var older = WORK.resolve("older.deb");
        Command.succeed("dpkg-deb", "--root-owner-group", "-Znone", "--build", content, older);
        Command.succeed("rm", "-rf", content);
        return older;
    }

    @Test
    @Order(1)
    void anOlderVersionShowsTheNoteThatAFileManagerOpens() throws Exception {
        assertTrue(Files.exists(debian.file(OLD_JAR)));
        expectWindow("older", NOTE);
        assertTrue(Files.readString(debian.file(SETTINGS)).contains("notes/2026-11-01.md"));
    }

    @Test
    @Order(2)
    void anUpgradeKeepsTheSettingsAndNoFileOfTheOlderVersion() throws Exception {
        var settings = Files.readString(debian.file(SETTINGS));
        debian.run("dpkg", "--install", "/tmp/primed.deb");
        assertEquals(settings, Files.readString(debian.file(SETTINGS)));
        assertFalse(Files.exists(debian.file(OLD_JAR)));
        // Without a folder the program opens the one that its settings name.
        expectWindow("upgraded");
    }

    @Test
    @Order(3)
    void pythonRunsInItsSandbox() throws Exception {
        var said = debian.runAsAnna("primed", "doctor", "/home/anna/my stream");
        assertTrue(said.contains("Stepper   works: "), said);
        assertTrue(said.contains("(embedded) · sandbox: "), said);
        assertTrue(said.contains("(/usr/lib/primed/runtime)"), said);
        assertTrue(said.contains("1 in 1 folders under /home/anna/my stream/notes"), said);
    }

    @Test
    @Order(4)
    void theTourShowsEveryScreen() throws Exception {
        var sample = Files.createDirectories(debian.file("/home/anna/sample"));
        Command.succeed("cp", "-R", "notes", "quizzes", sample);
        debian.runAsAnna("primed", "tour", "--out", "/home/anna/tour", "/home/anna/sample");
        try (var pictures = Files.list(debian.file("/home/anna/tour"))) {
            assertTrue(pictures.filter(file -> file.toString().endsWith(".png")).count() >= 5);
        }
        Command.succeed("rm", "-rf", debian.file("/home/anna/tour"));
    }

    /// The desktop's editor stays what opens a note, whether the desktop names one for text or has to choose.
    @Test
    @Order(5)
    void markdownIsOfferedToItButNotItsOwn() throws Exception {
        debian.run("desktop-file-validate", "/usr/share/applications/primed.desktop");
        for (var named : List.of(true, false)) {
            if (!named) {
                Files.delete(debian.file(DEFAULTS));
            }
            var said = debian.runAsAnna("gio", "mime", "text/markdown").lines().toList();
            assertTrue(said.getFirst().endsWith(": editor.desktop"), said.toString());
            assertTrue(said.contains("\tprimed.desktop"), said.toString());
        }
    }

    @Test
    @Order(6)
    void removingItLeavesOnlyWhatBelongsToTheUser() throws Exception {
        var settings = Files.readString(debian.file(SETTINGS));
        var note = Files.readString(debian.file(NOTE));
        debian.run("dpkg", "--remove", "primed");
        var left = new TreeSet<>(debian.files());
        left.removeAll(before);
        assertEquals(Set.of(), left);
        assertEquals(settings, Files.readString(debian.file(SETTINGS)));
        assertEquals(note, Files.readString(debian.file(NOTE)));
        assertFalse(debian.run("dpkg", "--list").contains("primed"), "not even configuration files are left");
    }

    private void expectWindow(String picture, String... arguments) throws Exception {
        try (var screen = Screen.open()) {
            var command = new ArrayList<Object>(List.of("primed"));
            command.addAll(List.of(arguments));
            screen.expectWindow(debian.asAnna(command.toArray()), "my stream – Primed",
                    Path.of("target/shots/package-" + picture + ".png").toAbsolutePath());
        }
    }
}
