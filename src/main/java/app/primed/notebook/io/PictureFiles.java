package app.primed.notebook.io;

import app.primed.markdown.LinkTarget;
import app.primed.notebook.model.WikiLinks;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// The pictures of a vault's notes: PNG, JPEG, GIF and BMP files inside the vault, within bounds. Nothing is read from
/// elsewhere. A new one goes into the folder `attachments` beside its note.
public final class PictureFiles {
    public static final long MOST_BYTES = 20L << 20;
    public static final long MOST_PIXELS = 40_000_000;
    private static final String ATTACHMENTS = "attachments";
    private static final int MOST_WALKED = 20_000;
    private static final Set<String> TYPES = Set.of("png", "jpeg", "gif", "bmp");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneId.systemDefault());

    private final Vault vault;

    /// @param type of media, such as `image/png`
    /// @param width in pixels
    /// @param height in pixels
    public record Picture(byte[] bytes, String type, int width, int height) {}

    public PictureFiles(Vault vault) {
        this.vault = vault;
    }

    /// @param note the note that shows it, by its path inside the vault
    /// @param source as written
    /// @throws UserFacingException with a sentence that says why it cannot be shown
    public Picture read(String note, String source) {
        FxThreadGuard.check();
        var file = find(note, source);
        try {
            if (!file.toRealPath().startsWith(vault.root().toRealPath())) {
                throw refused(source, "it leads out of the vault", "Copy it into the vault.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw refused(source, "it is larger than 20 MB", "Make it smaller.");
            }
            return measured(source, Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused(source, SafeFile.reason(e), "Check that it can be read.");
        }
    }

    private static Picture measured(String source, byte[] bytes) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw refused(source, "it is no PNG, JPEG, GIF or BMP picture", "Convert it to PNG.");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var type = reader.getFormatName().toLowerCase(Locale.ROOT);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (!TYPES.contains(type) || width < 1 || height < 1) {
                    throw refused(source, "it is no PNG, JPEG, GIF or BMP picture", "Convert it to PNG.");
                }
                if ((long) width * height > MOST_PIXELS) {
                    throw refused(source, "it has " + width + " × " + height + " pixels", "Make it smaller.");
                }
                return new Picture(bytes, "image/" + type, width, height);
            } finally {
                reader.dispose();
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("the file is damaged", e);
        }
    }

    private Path find(String note, String source) {
        if (LinkTarget.of(source) != LinkTarget.LOCAL) {
            throw refused(source, "only pictures inside the vault are shown", "Save it beside the note.");
        }
        var path = WikiLinks.path(source, note)
                .orElseThrow(() -> refused(source, "it leads out of the vault", "Copy it into the vault."));
        var plain = vault.root().getFileSystem();
        try {
            return Stream.of(path, folder(path) + ATTACHMENTS + "/" + name(path), plainName(source),
                    ATTACHMENTS + "/" + name(path)).map(vault.root()::resolve).filter(Files::isRegularFile).findFirst()
                    .or(() -> anywhere(name(path)))
                    .orElseThrow(() -> refused(source, "there is no such file", "Look for it in the vault's folder."));
        } catch (java.nio.file.InvalidPathException e) {
            throw refused(source, "its name is no name of a file of " + plain, "Rename it.");
        }
    }

    private static String plainName(String source) {
        return WikiLinks.path(source, "").orElse(source);
    }

    /// As Obsidian does: a file of that name in any folder.
    private Optional<Path> anywhere(String name) {
        try (var files = Files.walk(vault.root(), 8)) {
            return files.limit(MOST_WALKED).filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(name))
                    .filter(Files::isRegularFile).findFirst();
        } catch (IOException | java.io.UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /// Stores pixels as a PNG file beside a note.
    ///
    /// @param pixels ARGB, row by row
    /// @return what to write into the note for it
    public String store(Path note, int[] pixels, int width, Instant now) {
        FxThreadGuard.check();
        int height = pixels.length / width;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UserFacingException("The picture could not be stored.", "Paste it again.", e);
        }
        return stored(note, "pasted-" + STAMP.format(now) + ".png", bytes.toByteArray());
    }

    /// Copies files beside a note, unless they are in the vault already.
    ///
    /// @return what to write into the note for each
    public List<String> store(Path note, List<Path> files) {
        FxThreadGuard.check();
        return files.stream().map(file -> {
            var name = String.valueOf(file.getFileName());
            try {
                if (file.toRealPath().startsWith(vault.root().toRealPath())) {
                    return link(note, file);
                }
                if (Files.size(file) > MOST_BYTES) {
                    throw refused(name, "it is larger than 20 MB", "Make it smaller.");
                }
                return stored(note, name, measured(name, Files.readAllBytes(file)).bytes());
            } catch (IOException e) {
                throw refused(name, SafeFile.reason(e), "Check that it can be read.");
            }
        }).toList();
    }

    private String stored(Path note, String name, byte[] bytes) {
        var folder = note.resolveSibling(ATTACHMENTS);
        int dot = name.lastIndexOf('.');
        var file = folder.resolve(name);
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(name.substring(0, dot) + "-" + n + name.substring(dot));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserFacingException("Could not create the folder " + folder + ": " + SafeFile.reason(e) + ".",
                    "Check that the vault can be written.", e);
        }
        SafeFile.write(file, bytes);
        return link(note, file);
    }

    private String link(Path note, Path file) {
        return "![](" + WikiLinks.relative(vault.relativeName(note), vault.relativeName(file)) + ")";
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static UserFacingException refused(String source, String why, String remedy) {
        return new UserFacingException("The picture " + source + " is not shown: " + why + ".", remedy);
    }
}
