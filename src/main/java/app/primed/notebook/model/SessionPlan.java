package app.primed.notebook.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A session that could begin.
///
/// @param day its day
/// @param path the file it would have
/// @param there the session of that day, where there is one already
/// @param open what earlier sessions left open, what stood last first
public record SessionPlan(LocalDate day, Path path, Optional<Path> existing, List<OpenItem> openItems) {

    /// What is taken along where nobody chooses: what stood in the last session.
    public List<OpenItem> defaultItems() {
        return openItems.stream().filter(OpenItem::inLast).toList();
    }
}
