package app.primed.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// All distinct texts of a trace, by number. One thread adds, any thread reads.
///
/// A program that counts creates a new text every few steps, and as objects in a map each would take a hundred bytes or
/// more. So the texts are stored in UTF-8 in one buffer, with a hash table to find them.
final class TextPool {
    private static final int SHORT = 80;

    private byte[] bytes = new byte[1024];
    /// The end of each text in the buffer.
    private final IntColumn ends = new IntColumn();
    /// An open-addressing hash table of the numbers of short texts, plus one; 0 for an empty slot.
    private int[] table = new int[256];
    private int inTable;

    TextPool() {
        add("");
    }

    /// The number of a text. Short texts, which tend to repeat, are stored once.
    int add(String text) {
        var added = text.getBytes(StandardCharsets.UTF_8);
        if (added.length > SHORT) {
            return append(added);
        }
        int place = Arrays.hashCode(added) * 0x9E3779B9 >>> 8 & table.length - 1;
        while (table[place] != 0) {
            int known = table[place] - 1;
            if (Arrays.equals(bytes, start(known), ends.get(known), added, 0, added.length)) {
                return known;
            }
            place = place + 1 & table.length - 1;
        }
        int number = append(added);
        table[place] = number + 1;
        inTable++;
        if (inTable * 3 > table.length * 2) {
            widen();
        }
        return number;
    }

    private void widen() {
        var old = table;
        table = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                var text = Arrays.copyOfRange(bytes, start(entry - 1), ends.get(entry - 1));
                int place = Arrays.hashCode(text) * 0x9E3779B9 >>> 8 & table.length - 1;
                while (table[place] != 0) {
                    place = place + 1 & table.length - 1;
                }
                table[place] = entry;
            }
        }
    }

    private int append(byte[] added) {
        int at = ends.size() == 0 ? 0 : ends.get(ends.size() - 1);
        if (at + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + added.length, at + (at >> 2)));
        }
        System.arraycopy(added, 0, bytes, at, added.length);
        ends.add(at + added.length);
        return ends.size() - 1;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends.get(number - 1);
    }

    /// @throws IndexOutOfBoundsException if no text has that number
    String get(int number) {
        int end = ends.get(number);
        int start = start(number);
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
