package app.primed.trace;

import java.util.Arrays;
import java.util.List;

/// A list that one thread appends to while others read. A copy-on-write list would copy at each append.
final class AppendOnlyList<T> {
    private Object[] items = new Object[4];
    private volatile int size;

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // only add() stores items
    T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return (T) items[index];
    }

    List<T> all() {
        int count = size;
        var found = new java.util.ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            found.add(get(i));
        }
        return found;
    }

    void add(T item) {
        int at = size;
        if (at == items.length) {
            items = Arrays.copyOf(items, at * 2);
        }
        items[at] = item;
        size = at + 1;
    }
}
