package app.primed.cli;

/// Progress of long work, on one line of the terminal.
final class Progress {
    private Progress() {}

    /// Shows the progress of unpacking Python. Only on a terminal, so that no log fills up.
    ///
    /// @param done from 0 to 1
    static void unpacking(double done) {
        if (System.console() != null) {
            System.err.printf("\rUnpacking Python (first start only): %3.0f %%%s", done * 100, done >= 1 ? "\n" : "");
        }
    }

    /// Shows the progress of indexing many notes.
    static void indexing(int done, int total) {
        if (System.console() != null) {
            System.err.printf("\rIndexing %,d notes: %3.0f %%%s", total, 100.0 * done / total,
                    done >= total ? "\n" : "");
        } else if (done >= total) {
            System.err.printf("Indexed %,d notes.%n", total);
        }
    }
}
