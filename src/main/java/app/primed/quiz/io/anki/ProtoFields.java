package app.primed.quiz.io.anki;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The top-level fields of a protocol-buffers message, as far as Anki's note types need them.
///
/// @param numbers integer fields by field number
/// @param bytes length-delimited fields by field number; the last one of a repeated field
/// @see <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>
record ProtoFields(Map<Integer, Long> numbers, Map<Integer, byte[]> bytes) {

    /// @throws IllegalArgumentException if it is not such a message
    static ProtoFields read(byte[] message) {
        var numbers = new HashMap<Integer, Long>();
        var texts = new HashMap<Integer, byte[]>();
        var at = new int[1];
        while (at[0] < message.length) {
            var key = number(message, at);
            var field = (int) (key >>> 3);
            switch ((int) (key & 7)) {
                case 0 -> numbers.put(field, number(message, at));
                case 1 -> at[0] = skip(message, at[0], 8);
                case 2 -> {
                    var length = number(message, at);
                    var end = skip(message, at[0], length);
                    texts.put(field, Arrays.copyOfRange(message, at[0], end));
                    at[0] = end;
                }
                case 5 -> at[0] = skip(message, at[0], 4);
                default -> throw new IllegalArgumentException("no such kind of field: " + (key & 7));
            }
        }
        return new ProtoFields(numbers, texts);
    }

    String text(int field) {
        return new String(bytes.getOrDefault(field, new byte[0]), StandardCharsets.UTF_8);
    }

    private static int skip(byte[] message, int at, long length) {
        if (length < 0 || length > message.length - at) {
            throw new IllegalArgumentException("cut short");
        }
        return at + (int) length;
    }

    private static long number(byte[] message, int[] at) {
        var value = 0L;
        for (var shift = 0; shift < 64; shift += 7) {
            if (at[0] >= message.length) {
                throw new IllegalArgumentException("cut short");
            }
            var b = message[at[0]++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }
}
