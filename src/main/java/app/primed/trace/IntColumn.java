package app.primed.trace;

import java.util.Arrays;

/// A long list of ints that one thread appends to while others read. It grows by blocks, so nothing is copied.
final class IntColumn {
    private static final int BITS = 12;
    private static final int BLOCK = 1 << BITS;

    private int[][] blocks = new int[4][];
    private volatile int size;

    int size() {
        return size;
    }

    int get(int index) {
        // Read the volatile size first, so that the blocks are at least as new.
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return blocks[index >> BITS][index & BLOCK - 1];
    }

    void add(int item) {
        int at = size;
        int block = at >> BITS;
        if ((at & BLOCK - 1) == 0) {
            if (block == blocks.length) {
                blocks = Arrays.copyOf(blocks, block * 2);
            }
            blocks[block] = new int[BLOCK];
        }
        blocks[block][at & BLOCK - 1] = item;
        size = at + 1;
    }
}
