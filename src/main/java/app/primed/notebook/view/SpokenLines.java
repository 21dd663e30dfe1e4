package app.primed.notebook.view;

import app.primed.notebook.model.Attribution;
import java.util.List;

/// Which lines of a note somebody said.
///
/// @param all by line
record SpokenLines(List<Attribution> all) {

    /// Whether a 0-based line starts with a handle. A binary search: a note may have thousands.
    boolean startsWithHandle(int line) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).line() < line + 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low < all.size() && all.get(low).line() == line + 1 && all.get(low).trailing()) {
            low++;
        }
        return low < all.size() && all.get(low).line() == line + 1;
    }
}
