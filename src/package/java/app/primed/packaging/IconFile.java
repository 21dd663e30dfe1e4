package app.primed.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The icon as Windows and macOS want it: a file with the PNGs that the program's window has, too.
final class IconFile {
    private static final List<Integer> ICO_SIZES = List.of(16, 32, 48, 64, 128, 256);
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEADER = 8;

    private IconFile() {}

    /// Windows' format: a table of sizes, and the pictures ([ICO](https://en.wikipedia.org/wiki/ICO_(file_format))).
    static byte[] ico() throws IOException {
        var pictures = new ByteArrayOutputStream();
        var table = ByteBuffer.allocate(ICO_HEADER + ICO_ENTRY * ICO_SIZES.size()).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        for (int size : ICO_SIZES) {
            var png = png(size);
            // 256 is written as 0.
            table.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0).putShort((short) 1)
                    .putShort((short) 32);
            table.putInt(png.length).putInt(table.capacity() + pictures.size());
            pictures.write(png);
        }
        var all = new ByteArrayOutputStream();
        all.write(table.array());
        pictures.writeTo(all);
        return all.toByteArray();
    }

    /// macOS's format: named pictures, each with its length
    /// ([ICNS](https://en.wikipedia.org/wiki/Apple_Icon_Image_format)).
    static byte[] icns() throws IOException {
        // From ic11 on for screens with twice the pixels.
        var sizes = new TreeMap<>(Map.of("icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512,
                "ic11", 32, "ic12", 64, "ic13", 256, "ic14", 512));
        var pictures = new ByteArrayOutputStream();
        for (var each : sizes.entrySet()) {
            var png = png(each.getValue());
            pictures.write(header(each.getKey(), png.length));
            pictures.write(png);
        }
        var all = new ByteArrayOutputStream();
        all.write(header("icns", pictures.size()));
        pictures.writeTo(all);
        return all.toByteArray();
    }

    private static byte[] header(String name, int length) {
        return ByteBuffer.allocate(ICNS_HEADER).put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(ICNS_HEADER + length).array();
    }

    private static byte[] png(int size) throws IOException {
        return Files.readAllBytes(Path.of("src/main/resources/app/primed/shell/icon/primed-" + size + ".png"));
    }
}
