package app.primed.notebook.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sections that a next one may be nested in, by the level of their headings.
final class EnclosingSections {
    private final @Nullable Section[] byLevel = new Section[7];

    void add(Section section) {
        byLevel[section.heading().level()] = section;
        for (int deeper = section.heading().level() + 1; deeper < byLevel.length; deeper++) {
            byLevel[deeper] = null;
        }
    }

    /// The kind of the nearest section above with a lesser heading.
    Optional<SectionKind> of(Heading heading) {
        for (int level = heading.level() - 1; level >= 0; level--) {
            var above = byLevel[level];
            if (above != null) {
                return Optional.of(above.kind());
            }
        }
        return Optional.empty();
    }
}
