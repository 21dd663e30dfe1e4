package app.primed.notebook.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Text and the bytes it came from. Encoding what was decoded, unchanged, gives the same bytes.
///
/// @param text the characters, without a byte order mark
/// @param charset how they are written
/// @param mark the byte order mark at the start; empty if there was none
record DecodedText(String text, Charset charset, byte[] mark) {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF16_LE = {(byte) 0xFF, (byte) 0xFE};

    /// UTF-8 with or without a mark, UTF-16 by its mark or by the zeros its Latin letters leave, else Windows-1252; where
    /// even that cannot give the bytes back
    /// (five of its codes mean nothing), Latin-1, which always can.
    static DecodedText decode(byte[] bytes) {
        if (starts(bytes, UTF8_MARK)) {
            var text = strictly(bytes, 3, StandardCharsets.UTF_8);
            if (text != null) {
                return new DecodedText(text, StandardCharsets.UTF_8, UTF8_MARK);
            }
        }
        for (var mark : new byte[][] {UTF16_BE, UTF16_LE}) {
            if (starts(bytes, mark)) {
                var charset = mark == UTF16_BE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
                var text = strictly(bytes, 2, charset);
                if (text != null) {
                    return new DecodedText(text, charset, mark);
                }
            }
        }
        var wide = zeros(bytes);
        if (wide != null) {
            var text = strictly(bytes, 0, wide);
            if (text != null && Arrays.equals(text.getBytes(wide), bytes)) {
                return new DecodedText(text, wide, new byte[0]);
            }
        }
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            var text = strictly(bytes, 0, charset);
            if (text != null && Arrays.equals(text.getBytes(charset), bytes)) {
                return new DecodedText(text, charset, new byte[0]);
            }
        }
        return new DecodedText(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1,
                new byte[0]);
    }

    /// Every other byte of a text in Latin letters is zero in UTF-16, and no byte of one is in other charsets.
    private static @Nullable Charset zeros(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int pairs = bytes.length / 2;
        if (zeros[0] == 0 && zeros[1] * 2 > pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] * 2 > pairs ? StandardCharsets.UTF_16BE : null;
    }

    /// The charset's usual name.
    String displayName() {
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return "ISO-8859-1";
        }
        return charset.name().startsWith("windows") ? "Windows-1252" : "UTF-16";
    }

    /// The bytes of another text written the same way; UTF-8 if that charset cannot encode some character.
    byte[] encode(String other) {
        var body = other.getBytes(charset);
        if (!decodesTo(other, body)) {
            return other.getBytes(StandardCharsets.UTF_8);
        }
        var all = Arrays.copyOf(mark, mark.length + body.length);
        System.arraycopy(body, 0, all, mark.length, body.length);
        return all;
    }

    /// Whether this charset can encode another text.
    boolean canEncode(String other) {
        return decodesTo(other, other.getBytes(charset));
    }

    /// Quicker than asking an encoder about each character of a large note.
    private boolean decodesTo(String other, byte[] body) {
        return new String(body, charset).equals(other);
    }

    /// Another text that is written the same way.
    DecodedText with(String other) {
        return new DecodedText(other, charset, mark);
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
