package app.primed.notebook.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The kinds that headings give to the headings below them: a sub-heading that names no kind does not end its section's.
final class EnclosingKinds {
    /// A longer heading is a title, which says what the note is about and not what its lines are.
    private static final int MOST_WORDS = 3;

    private final @Nullable SectionKind[] byLevel = new SectionKind[7];

    /// @param own the kind its own words give it
    void open(Heading heading, SectionKind own) {
        Arrays.fill(byLevel, heading.level(), byLevel.length, null);
        boolean gives = own != SectionKind.OTHER && own != SectionKind.DAY && own != SectionKind.DEBATES
                && heading.text().split(" ").length <= MOST_WORDS;
        byLevel[heading.level()] = gives ? own : own == SectionKind.OTHER ? null : SectionKind.OTHER;
    }

    /// A heading's own kind, or that of the nearest heading above it which has one. Below debates each heading is a topic.
    SectionKind kind(Heading heading, SectionKind own) {
        if (own != SectionKind.OTHER) {
            return own;
        }
        for (int level = heading.level() - 1; level > 0; level--) {
            var above = byLevel[level];
            if (above != null) {
                return above;
            }
        }
        return own;
    }
}
