package app.primed.trace;

import java.util.Arrays;

/// A growing list of unboxed ints: an index over a run has as many entries as the run has steps.
final class IntList {
    static final int NOT_FOUND = -1;

    private int[] items = new int[4];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return items[index];
    }

    int last() {
        return get(size - 1);
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + Math.max(4, size >> 1));
        }
        items[size++] = item;
    }

    /// Sets an entry and fills missing entries before it.
    void put(int index, int item, int filler) {
        while (size <= index) {
            add(filler);
        }
        items[index] = item;
    }

    int getOr(int index, int filler) {
        return index >= 0 && index < size ? items[index] : filler;
    }

    void set(int index, int item) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        items[index] = item;
    }

    int removeLast() {
        var last = last();
        size--;
        return last;
    }

    /// Releases spare capacity; the list may still grow.
    void trim() {
        if (items.length > size) {
            items = Arrays.copyOf(items, size);
        }
    }

    /// In an ascending list: the index of the last item ≤ `value`, -1 if there is none.
    int floor(int value) {
        var found = Arrays.binarySearch(items, 0, size, value);
        return found >= 0 ? found : -found - 2;
    }

    /// In a strictly ascending list: the first item > `value`, or `none`.
    int after(int value, int none) {
        var at = floor(value) + 1;
        return at < size ? items[at] : none;
    }

    /// In a strictly ascending list: the last item < `value`, or `none`.
    int before(int value, int none) {
        var at = floor(value - 1);
        return at >= 0 ? items[at] : none;
    }
}
