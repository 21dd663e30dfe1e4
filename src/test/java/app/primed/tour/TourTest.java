package app.primed.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ChildJvm;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The tour as CI and people without a display take it: the program itself, in a process of its own.
@Tag("full")
@Timeout(400)
class TourTest {
    @TempDir
    Path folder;

    @Test
    void walksThroughTheSampleVaultAndLeavesAPictureOfEachStep() throws Exception {
        var out = folder.resolve("tour");
        var before = Files.readString(Path.of("notes/2020-01-27.md"));
        var said = tour(Path.of(""), out);
        for (var step = 1; step <= 5; step++) {
            var start = step + "  ";
            assertTrue(said.stream().anyMatch(line -> line.startsWith(start)), "step " + step + " in " + said);
        }
        assertTrue(said.stream().anyMatch(l -> l.contains("print(\"GEN_RUNNING\"): failed")), said.toString());
        assertTrue(said.stream().anyMatch(l -> l.contains("inside the body: passed")), said.toString());
        try (var pictures = Files.list(out)) {
            for (var picture : pictures.filter(file -> file.toString().endsWith(".png")).toList()) {
                var image = ImageIO.read(picture.toFile());
                assertTrue(image.getWidth() >= 1280 && image.getHeight() >= 720, picture + " is small");
                assertFalse(blank(image), picture + " is blank");
            }
        }
        var film = Files.size(out.resolve("3-lesson.gif"));
        assertTrue(film > 50_000 && film < 1_500_000, "the film has " + film + " bytes");
        assertEquals(before, Files.readString(Path.of("notes/2020-01-27.md")), "the tour works on a copy");
    }

    @Test
    void anEmptyVaultHasATourToo() throws Exception {
        var said = tour(Files.createDirectory(folder.resolve("empty")), folder.resolve("pictures"));
        assertTrue(said.getFirst().contains("no notes yet"), said.toString());
        assertTrue(Files.exists(folder.resolve("pictures/1-empty.png")));
    }

    private List<String> tour(Path vault, Path out) throws IOException, InterruptedException {
        var log = folder.resolve("tour.log");
        var process = new ProcessBuilder(ChildJvm.command(
                List.of(), "app.primed.Main", "tour", "--out", out, vault.toAbsolutePath()))
                .redirectOutput(log.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertTrue(process.waitFor(15, TimeUnit.MINUTES), "the tour did not come to its end");
        } finally {
            process.destroyForcibly();
        }
        var said = Files.readAllLines(log);
        assertEquals(0, process.exitValue(), said.toString());
        return said;
    }

    /// Whether a picture is of one colour.
    private static boolean blank(BufferedImage image) {
        var first = image.getRGB(0, 0);
        for (var x = 0; x < image.getWidth(); x += 7) {
            for (var y = 0; y < image.getHeight(); y += 7) {
                if (image.getRGB(x, y) != first) {
                    return false;
                }
            }
        }
        return true;
    }
}
