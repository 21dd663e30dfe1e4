package app.primed.stepper.io;

import app.primed.stepper.model.Drawing;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// At most 256 colours for all frames of a film: the colours of the drawings, and the most frequent shades of
/// antialiased edges. Each pixel gets the nearest colour without dithering, so flat areas stay flat.
final class GifPalette {
    private static final int MOST = 256;
    /// Squared distance below which two shades look the same.
    private static final int SAME = 60;

    private final Map<Integer, Integer> counted = new HashMap<>();
    private final Set<Integer> own = new LinkedHashSet<>();
    private final Map<Integer, Byte> nearest = new HashMap<>();
    private int[] chosen = {};

    /// Counts the colours of a frame.
    void see(Drawing drawing, BufferedImage frame) {
        for (var piece : drawing.pieces()) {
            switch (piece) {
                case Drawing.Box box -> {
                    own(box.fill());
                    own(box.line());
                }
                case Drawing.Area area -> own(area.fill());
                case Drawing.Curve curve -> own(curve.line());
                case Drawing.Words words -> words.runs().forEach(run -> own(run.colour()));
            }
        }
        for (var pixel : frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth())) {
            counted.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
    }

    private void own(String colour) {
        if (!colour.isEmpty() && own.size() < MOST) {
            own.add(Color.decode(colour).getRGB() & 0xFFFFFF);
        }
    }

    /// Computes the palette; later frames use it too.
    IndexColorModel settle() {
        var list = new LinkedHashSet<>(own);
        counted.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .takeWhile(_ -> list.size() < MOST)
                .filter(colour -> list.stream().noneMatch(other -> distance(colour, other) < SAME))
                .forEach(list::add);
        chosen = list.stream().limit(MOST).mapToInt(Integer::intValue).toArray();
        var parts = new byte[3][chosen.length];
        for (var i = 0; i < chosen.length; i++) {
            parts[0][i] = (byte) (chosen[i] >> 16);
            parts[1][i] = (byte) (chosen[i] >> 8);
            parts[2][i] = (byte) chosen[i];
        }
        return new IndexColorModel(8, chosen.length, parts[0], parts[1], parts[2]);
    }

    /// The index of the nearest colour.
    byte indexOf(int colour) {
        return nearest.computeIfAbsent(colour & 0xFFFFFF, wanted -> {
            var best = 0;
            for (var i = 1; i < chosen.length; i++) {
                if (distance(wanted, chosen[i]) < distance(wanted, chosen[best])) {
                    best = i;
                }
            }
            return (byte) best;
        });
    }

    /// Squared and weighted like human vision.
    private static int distance(int one, int other) {
        var red = (one >> 16 & 255) - (other >> 16 & 255);
        var green = (one >> 8 & 255) - (other >> 8 & 255);
        var blue = (one & 255) - (other & 255);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }
}
