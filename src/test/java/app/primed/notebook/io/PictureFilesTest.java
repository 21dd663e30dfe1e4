package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
    private static final String NOTE = "notes/2020/27.md";

    @TempDir
    Path folder;
    private Path vault;
    private PictureFiles pictures;

    @BeforeEach
    void vault() throws IOException {
        vault = folder.resolve("vault");
        write("notes/2020/beside.png", png(30, 20));
        write("notes/2020/attachments/pasted.png", png(4, 3));
        write("img/far.png", png(5, 6));
        Files.write(folder.resolve("outside.png"), png(7, 7));
        pictures = new PictureFiles(new Vault(vault));
    }

    private void write(String name, byte[] bytes) throws IOException {
        var file = vault.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private String refused(String source) {
        return assertThrows(UserFacingException.class, () -> pictures.read(NOTE, source)).getMessage();
    }

    @Test
    void apictureIsFoundBesideItsNoteAndAnywhereInTheVault() {
        assertEquals(30, pictures.read(NOTE, "beside.png").width());
        assertEquals(4, pictures.read(NOTE, "pasted.png").width());
        assertEquals(5, pictures.read(NOTE, "far.png").width());
        assertEquals(6, pictures.read(NOTE, "/img/far.png").height());
        assertEquals("image/png", pictures.read(NOTE, "../../img/far.png").type());
    }

    @Test
    void whatIsOutsideOfTheVaultIsRefused() throws IOException {
        Files.createSymbolicLink(vault.resolve("notes/2020/link.png"), folder.resolve("outside.png"));
        assertTrue(refused("../../../outside.png").contains("out of the vault"));
        assertTrue(refused("link.png").contains("out of the vault"));
        assertTrue(
                refused(folder.resolve("outside.png").toUri().toString()).contains("only pictures inside the vault"));
        assertTrue(refused("https://example.org/a.png").contains("only pictures inside the vault"));
        assertTrue(refused("missing.png").contains("no such file"));
    }

    @Test
    void whatIsTooLargeOrNoPictureIsRefused() throws IOException {
        write("notes/2020/text.png", "no picture".getBytes(StandardCharsets.UTF_8));
        var huge = png(1, 1);
        // Its header claims 60,000 times 60,000 pixels.
        huge[18] = huge[22] = (byte) 0xEA;
        huge[19] = huge[23] = 0x60;
        write("notes/2020/huge.png", huge);
        assertTrue(refused("text.png").contains("no PNG"));
        assertTrue(refused("huge.png").contains("60000 × 60000 pixels"), refused("huge.png"));
    }

    @Test
    void whatIsPastedIsStoredBesideItsNote() {
        var words = pictures.store(vault.resolve(NOTE), new int[6], 3, Instant.parse("2020-01-27T12:00:00Z"));
        var again = pictures.store(vault.resolve(NOTE), new int[6], 3, Instant.parse("2020-01-27T12:00:00Z"));
        assertTrue(words.matches("!\\[]\\(attachments/pasted-20200127-\\d{6}\\.png\\)"), words);
        assertTrue(again.endsWith("-2.png)"), again);
        assertEquals(3, pictures.read(NOTE, words.substring(4, words.length() - 1)).width());
    }

    @Test
    void droppedFilesAreCopiedUnlessTheyAreInTheVault() {
        assertEquals(List.of("![](attachments/outside.png)", "![](../../img/far.png)"),
                pictures.store(vault.resolve(NOTE),
                        List.of(folder.resolve("outside.png"), vault.resolve("img/far.png"))));
        assertTrue(Files.isRegularFile(vault.resolve("notes/2020/attachments/outside.png")));
    }
}
