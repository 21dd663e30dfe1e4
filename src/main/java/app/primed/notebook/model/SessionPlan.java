package app.primed.notebook.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A session that could begin.
///
/// @param day its day
/// @param path the file it would have
/// @param existing the session of that day, if there is one
/// @param openItems what earlier sessions left open, the latest first
public record SessionPlan(LocalDate day, Path path, Optional<Path> existing, List<OpenItem> openItems) {

    /// The entries carried over by default: those of the last session.
    public List<OpenItem> defaultItems() {
        return openItems.stream().filter(OpenItem::inLast).toList();
    }
}
