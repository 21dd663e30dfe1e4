package app.primed.notebook.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// UTF-8 that some program took for Mac Roman, Windows-1252 or Latin-1 and saved so: `\u201a\u00c4\u00fa` for an opening
/// quote. It looks for a whole UTF-8 sequence in characters of that charset which decodes to a character that people
/// write; text that may be intended is left alone.
public final class MojibakeRepair {
    private static final int MOST_TIMES = 3;
    private static final List<Codec> CODECS = codecs();

    private MojibakeRepair() {}

    /// The text decoded correctly; the text itself if nothing is wrong with it.
    public static String repair(String text) {
        var now = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            var next = once(now);
            if (next.equals(now)) {
                break;
            }
            now = next;
        }
        // A control character on the way means that it was decoded wrongly twice; one that stays means that it was not.
        return controls(now) && !controls(text) ? text : now;
    }

    private static boolean controls(String text) {
        return text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0);
    }

    private static String once(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) < 0x80) {
                out.append(text.charAt(at++));
                continue;
            }
            int end = at;
            while (end < text.length() && text.charAt(end) >= 0x80) {
                end++;
            }
            run(text, at, end, out);
            at = end;
        }
        return out.toString();
    }

    private record Found(int from, int to, String meant, boolean sure) {}

    /// A run of characters above ASCII.
    private static void run(String text, int from, int to, StringBuilder out) {
        var found = new ArrayList<Found>();
        for (int at = from; at < to;) {
            var here = at(text, at, to);
            if (here != null) {
                found.add(here);
                at = here.to;
            } else {
                at++;
            }
        }
        // A doubtful sequence counts only among several.
        boolean sure = found.stream().anyMatch(Found::sure) || found.size() > 2;
        int at = from;
        for (var one : found) {
            if (sure) {
                out.append(text, at, one.from).append(one.meant);
                at = one.to;
            }
        }
        out.append(text, at, to);
    }

    private static @Nullable Found at(String text, int at, int end) {
        for (var codec : CODECS) {
            int lead = codec.of(text.charAt(at));
            int length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
            // Many programs drop the first of an emoji's four characters.
            boolean dropped = lead == 0x9F && codec.dropsFirst();
            if (lead >= 0xF5 || length == 0 && !dropped) {
                continue;
            }
            int signs = dropped ? 3 : length;
            if (at + signs > end) {
                continue;
            }
            var bytes = new byte[dropped ? 4 : length];
            bytes[0] = (byte) 0xF0;
            int put = dropped ? 1 : 0;
            boolean whole = true;
            for (int i = 0; i < signs; i++) {
                int b = codec.of(text.charAt(at + i));
                whole &= i == 0 || b >= 0x80 && b < 0xC0;
                bytes[put + i] = (byte) b;
            }
            var meant = whole ? strictly(bytes) : null;
            if (meant != null && written(meant.codePointAt(0))) {
                return new Found(at, at + signs, meant.equals("\ufeff") ? "" : meant,
                        sure(text, at, at + signs, meant.codePointAt(0)));
            }
        }
        return null;
    }

    /// Whether people write this character.
    private static boolean written(int c) {
        return c >= 0x80 && c <= 0x17F || c >= 0x370 && c <= 0x45F || c >= 0x2010 && c <= 0x205E
                || c >= 0x200B && c <= 0x200D || c >= 0x20A0 && c <= 0x20BF || c >= 0x2100 && c <= 0x27BF
                || c >= 0x2900 && c <= 0x2BFF || c >= 0x3000 && c <= 0x30FF || c >= 0x4E00 && c <= 0x9FFF
                || c >= 0xAC00 && c <= 0xD7A3 || c == 0xFE0F || c == 0xFEFF || c == 0xFFFD
                || c >= 0x1F300 && c <= 0x1FAFF;
    }

    /// Whether the characters cannot be intended.
    private static boolean sure(String text, int from, int to, int meant) {
        if (to - from > 2) {
            return meant < 0x3000 || meant >= 0x1F300;
        }
        char last = text.charAt(to - 1);
        boolean quoted = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022".indexOf(last) >= 0
                || "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2039\u203a\u00ab\u00bb".indexOf(text.charAt(from)) >= 0;
        boolean letterAfter = to < text.length() && isLetter(text.charAt(to));
        boolean letterBefore = from > 0 && isLetter(text.charAt(from - 1));
        return quoted
                ? meant <= 0x17F && letterAfter && last != '\u2019'
                : meant <= 0xFF || meant <= 0x17F && (letterAfter || letterBefore);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static @Nullable String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static List<Codec> codecs() {
        var codecs = new ArrayList<Codec>();
        if (Charset.isSupported("x-MacRoman")) {
            codecs.add(Codec.of(Charset.forName("x-MacRoman"), true));
        }
        codecs.add(Codec.of(Charset.forName("windows-1252"), false));
        return List.copyOf(codecs);
    }

    /// A single-byte charset, from character to byte.
    ///
    /// @param bytes the byte of each character up to U+FFFF; -1 if it has none
    private record Codec(short[] bytes, boolean dropsFirst) {
        static Codec of(Charset charset, boolean dropsFirst) {
            var bytes = new short[0x10000];
            java.util.Arrays.fill(bytes, (short) -1);
            if (!dropsFirst) {
                // Latin-1, and what Windows-1252 leaves open.
                for (int b = 0x80; b < 0x100; b++) {
                    bytes[b] = (short) b;
                }
            }
            for (int b = 0x80; b < 0x100; b++) {
                CharBuffer sign = charset.decode(ByteBuffer.wrap(new byte[] {(byte) b}));
                if (sign.length() == 1 && sign.charAt(0) != '\ufffd') {
                    bytes[sign.charAt(0)] = (short) b;
                }
            }
            return new Codec(bytes, dropsFirst);
        }

        int of(char sign) {
            return bytes[sign];
        }
    }
}
