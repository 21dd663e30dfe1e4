package app.primed.links;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The files that changed since they were looked at last. Thread-safe.
final class PendingChanges {
    private final Set<Path> files = new HashSet<>();
    private boolean any;

    /// @param changed empty for any file
    synchronized void add(Set<Path> changed) {
        any |= changed.isEmpty();
        files.addAll(changed);
    }

    synchronized boolean isEmpty() {
        return !any && files.isEmpty();
    }

    /// The changed files, which count as looked at from now on.
    ///
    /// @return an empty set for any file; nothing where none changed
    synchronized Optional<Set<Path>> take() {
        if (isEmpty()) {
            return Optional.empty();
        }
        var taken = any ? Set.<Path>of() : Set.copyOf(files);
        any = false;
        files.clear();
        return Optional.of(taken);
    }
}
