package app.primed.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What lies in the packages, without running it.
@Tag("full")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageContentTest {
    private static final long LARGEST = 110_000_000;

    @TempDir
    static Path folder;

    private Path image = Path.of("");

    @BeforeAll
    void unpack() throws Exception {
        Command.succeed("tar", "--extract", "--file", Packages.image(), "--directory", folder);
        try (var inside = Files.list(folder)) {
            image = inside.findFirst().orElseThrow();
        }
    }

    @Test
    void thePackagesAreSmallEnough() throws Exception {
        assertTrue(Files.size(Packages.deb()) <= LARGEST, () -> "the .deb is too large");
        assertTrue(Files.size(Packages.rpm()) <= LARGEST, () -> "the .rpm is too large");
    }

    @Test
    void thereIsNoNativeCodeOfOtherSystems() throws Exception {
        var others = new TreeSet<String>();
        try (var jars = Files.list(image.resolve("lib"))) {
            for (var jar : jars.toList()) {
                try (var zip = new ZipFile(jar.toFile())) {
                    zip.stream().map(ZipEntry::getName)
                            .filter(name -> name.matches(".*\\.(?:dll|dylib|jnilib)")
                                    || name.matches("(?i).*(?:freebsd|musl|aix|android).*\\.so"))
                            .forEach(others::add);
                }
            }
        }
        assertEquals(new TreeSet<>(), others);
    }

    @Test
    void everyLibraryIsListedWithALicence() throws Exception {
        var licences = Files.readString(image.resolve("licences/README.txt"));
        var sbom = new ObjectMapper().readTree(image.resolve("sbom.json").toFile());
        assertEquals("CycloneDX", sbom.path("bomFormat").asText());
        var named = sbom.path("components").findValuesAsText("name");
        try (var jars = Files.list(image.resolve("lib"))) {
            for (var jar : jars.toList()) {
                var name = jar.getFileName().toString().replaceAll("-\\d.*", "");
                if (!name.equals("primed")) {
                    assertTrue(licences.contains(name + " "), name);
                    assertTrue(named.contains(name), name);
                }
            }
        }
        for (var part : new String[] {"OpenJDK", "CPython", "EmojiOne", "Inter"}) {
            assertTrue(licences.contains(part + " ") && named.contains(part), part);
        }
        assertTrue(Files.exists(image.resolve("runtime/legal/javafx.graphics/LICENSE")));
        try (var python = Files.list(image.resolve("licences"))) {
            assertTrue(python.anyMatch(each -> each.getFileName().toString().startsWith("cpython-")));
        }
    }

    @Test
    void theChecksumsFit() throws Exception {
        var said = Command.succeed("sh", "-c", "cd \"$0\" && sha256sum --check *.sha256", Packages.deb().getParent());
        assertFalse(said.contains("FAILED"), said);
    }

    @Test
    void theRpmHasTheFilesOfTheDeb() throws Exception {
        Packages.requireRootWith("rpm", "dpkg-deb");
        var deb = Command.succeed("sh", "-c", "dpkg-deb --fsys-tarfile \"$0\" | tar --list", Packages.deb()).lines()
                .filter(name -> !name.endsWith("/")).map(name -> name.substring(1)).toList();
        var rpm = new TreeSet<>(
                Command.succeed("rpm", "--query", "--package", "--list", Packages.rpm()).lines().toList());
        var missing = new TreeSet<>(deb);
        missing.removeAll(rpm);
        assertEquals(new TreeSet<>(), missing);
    }
}
