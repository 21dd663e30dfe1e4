package app.primed.cli;

/// How far long work is, on one line of a terminal.
final class Progress {
    private Progress() {}

    /// Tells of Python's one-time unpacking. Only on a terminal: a log needs no moving line.
    ///
    /// @param done from 0 to 1
    static void unpacking(double done) {
        if (System.console() != null) {
            System.err.printf("\rUnpacking Python, once: %3.0f %%%s", done * 100, done >= 1 ? "\n" : "");
        }
    }

    /// Tells of the first indexing of many notes.
    static void indexing(int done, int total) {
        if (System.console() != null) {
            System.err.printf("\rIndexing %,d notes, once: %3.0f %%%s", total, 100.0 * done / total,
                    done >= total ? "\n" : "");
        } else if (done >= total) {
            System.err.printf("%,d notes indexed.%n", total);
        }
    }
}
