package app.primed.stepper.io;

import app.primed.stepper.model.Drawing;
import app.primed.stepper.model.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;

/// Encodes a picture or a film in memory, so that a cancelled export leaves no file.
public final class PictureFile {
    /// Frames sampled for a film's palette; more add no new colours.
    private static final int LOOKED_AT = 24;

    /// A frame of a film.
    ///
    /// @param millis how long it is shown
    public record Frame(Drawing drawing, int millis) {}

    private PictureFile() {}

    public static byte[] svg(Drawing drawing) {
        return SvgWriter.of(drawing).getBytes(StandardCharsets.UTF_8);
    }

    /// @param scale pixels per unit of the drawing
    public static byte[] png(Drawing drawing, double scale) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new DrawingRasterizer().draw(drawing, scale), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Pixels pixels(Drawing drawing, double scale) {
        var picture = new DrawingRasterizer().draw(drawing, scale);
        var width = picture.getWidth();
        var argb = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        return new Pixels(width, picture.getHeight(), argb);
    }

    /// @param frames all of the same size
    /// @param progress receives the progress, 0 to 1
    /// @throws CancellationException if the thread was interrupted
    public static byte[] gif(List<Frame> frames, double scale, DoubleConsumer progress) {
        var raster = new DrawingRasterizer();
        var colours = new GifPalette();
        var every = Math.max(1, frames.size() / LOOKED_AT);
        for (var i = 0; i < frames.size(); i += every) {
            colours.see(frames.get(i).drawing(), draw(raster, frames.get(i), scale));
            progress.accept(0.3 * i / frames.size());
        }
        try (var gif = new AnimatedGif(colours)) {
            for (var i = 0; i < frames.size(); i++) {
                gif.add(draw(raster, frames.get(i), scale), frames.get(i).millis());
                progress.accept(0.3 + 0.7 * (i + 1) / frames.size());
            }
            return gif.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(DrawingRasterizer raster, Frame frame, double scale) {
        if (Thread.interrupted()) {
            throw new CancellationException("the picture was given up");
        }
        return raster.draw(frame.drawing(), scale);
    }
}
