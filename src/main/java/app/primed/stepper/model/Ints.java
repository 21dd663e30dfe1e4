package app.primed.stepper.model;

import java.util.Arrays;

/// A list of ints that one thread appends to while others read what is there.
final class Ints {
    private int[] items;
    private volatile int size;

    Ints(int capacity) {
        items = new int[capacity];
    }

    int size() {
        return size;
    }

    int get(int index) {
        // The volatile read of the size comes first: it makes the array seen here at least as new.
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return items[index];
    }

    /// Changes the last item, which no reader may have been told of yet.
    void replaceLast(int item) {
        items[size - 1] = item;
    }

    void add(int item) {
        var at = size;
        if (at == items.length) {
            items = Arrays.copyOf(items, Math.max(4, at + (at >> 1)));
        }
        items[at] = item;
        size = at + 1;
    }
}
