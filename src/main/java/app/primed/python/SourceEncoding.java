package app.primed.python;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Decodes Python source as Python does: UTF-8, unless a comment in one of the first two lines names another encoding.
/// A byte order mark is left out. (Python Language Reference, 2.1.4 Encoding declarations)
public final class SourceEncoding {
    private static final Pattern DECLARATION = Pattern.compile("[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+).*");
    private static final Pattern EMPTY = Pattern.compile("[ \\t\\f]*(#.*)?");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /// Names of Python's that Java does not know.
    private static final Map<String, String> NAMES = Map.of("latin-1", "ISO-8859-1", "latin", "ISO-8859-1", "utf-8-sig",
            "UTF-8", "mac-roman", "x-MacRoman", "utf", "UTF-8");

    private SourceEncoding() {}

    /// @throws UnsupportedCharsetException if the file names an encoding that does not exist here
    /// @throws CharacterCodingException if it is not text in its encoding
    public static String decode(byte[] file) throws CharacterCodingException {
        boolean marked = file.length >= MARK.length
                && ByteBuffer.wrap(file, 0, MARK.length).equals(ByteBuffer.wrap(MARK));
        var bytes = marked ? ByteBuffer.wrap(file, MARK.length, file.length - MARK.length) : ByteBuffer.wrap(file);
        var charset = marked ? StandardCharsets.UTF_8 : declared(new String(file, StandardCharsets.ISO_8859_1));
        return charset.newDecoder().decode(bytes).toString();
    }

    private static Charset declared(String source) {
        var lines = source.lines().limit(2).toList();
        for (var line : lines) {
            var found = DECLARATION.matcher(line);
            if (found.matches()) {
                var name = found.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
                return charset(NAMES.getOrDefault(name, name));
            }
            if (!EMPTY.matcher(line).matches()) {
                break;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedCharsetException(name);
        }
    }
}
