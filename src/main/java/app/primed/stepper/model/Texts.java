package app.primed.stepper.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Every text of a trace once, by number. One thread adds, any reads.
final class Texts {
    private static final int SHORT = 80;

    private String[] items = new String[64];
    private volatile int size;
    private final Map<String, Integer> numbers = new HashMap<>();

    Texts() {
        add("");
    }

    /// The number of a text. Short ones, which come again and again, are kept once.
    int add(String text) {
        if (text.length() > SHORT) {
            return append(text);
        }
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = append(text);
        numbers.put(text, number);
        return number;
    }

    private int append(String text) {
        int at = size;
        if (at == items.length) {
            items = Arrays.copyOf(items, at * 2);
        }
        items[at] = text;
        size = at + 1;
        return at;
    }

    String get(int number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException(number + " of " + size);
        }
        return items[number];
    }
}
