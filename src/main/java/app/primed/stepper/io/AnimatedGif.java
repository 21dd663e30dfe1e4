package app.primed.stepper.io;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a film as an endlessly repeating GIF with the JDK's own
/// [writer](https://docs.oracle.com/en/java/javase/25/docs/api/java.desktop/javax/imageio/metadata/doc-files/gif_metadata.html).
/// For each frame only the changed part is stored.
final class AnimatedGif implements AutoCloseable {
    private static final String FRAME = "javax_imageio_gif_image_1.0";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes);
    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    private final GifPalette colours;
    private final IndexColorModel model;
    private byte @Nullable [] before;

    /// @param colours the palette, computed from the frames
    AnimatedGif(GifPalette colours) throws IOException {
        this.colours = colours;
        model = colours.settle();
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /// @param millis how long the frame is shown, rounded to hundredths of a second
    void add(BufferedImage frame, int millis) throws IOException {
        var width = frame.getWidth();
        var height = frame.getHeight();
        var pixels = frame.getRGB(0, 0, width, height, null, 0, width);
        var now = new byte[pixels.length];
        for (var i = 0; i < pixels.length; i++) {
            now[i] = colours.indexOf(pixels[i]);
        }
        var part = changed(now, width, height);
        var image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (var y = 0; y < part.height; y++) {
            var row = new byte[part.width];
            System.arraycopy(now, (part.y + y) * width + part.x, row, 0, part.width);
            image.getRaster().setDataElements(0, y, part.width, 1, row);
        }
        writer.writeToSequence(new IIOImage(image, null, about(image, part, millis)), null);
        before = now;
    }

    /// The smallest rectangle that contains all changes; one pixel if there are none.
    private Rectangle changed(byte[] now, int width, int height) {
        var old = before;
        if (old == null) {
            return new Rectangle(width, height);
        }
        var left = width;
        var right = -1;
        var top = height;
        var bottom = -1;
        for (var i = 0; i < now.length; i++) {
            if (now[i] != old[i]) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = i / width;
            }
        }
        return right < 0 ? new Rectangle(1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private IIOMetadata about(BufferedImage image, Rectangle part, int millis) throws IIOInvalidTreeException {
        var about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        var root = (IIOMetadataNode) about.getAsTree(FRAME);
        var place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(part.x));
        place.setAttribute("imageTopPosition", Integer.toString(part.y));
        var control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(Math.max(2, millis / 10)));
        control.setAttribute("transparentColorIndex", "0");
        if (before == null) {
            var forEver = new IIOMetadataNode("ApplicationExtension");
            forEver.setAttribute("applicationID", "NETSCAPE");
            forEver.setAttribute("authenticationCode", "2.0");
            forEver.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(forEver);
        }
        about.setFromTree(FRAME, root);
        return about;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return (IIOMetadataNode) node;
            }
        }
        var child = new IIOMetadataNode(name);
        root.appendChild(child);
        return child;
    }

    /// The complete file. No frames can be added afterwards.
    byte[] finish() throws IOException {
        writer.endWriteSequence();
        out.flush();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        writer.dispose();
    }
}
