package app.primed.quiz.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An immutable map. A copy with another entry shares all but the latest changes, so that a review among 20,000 cards
/// copies a few dozen entries, and rarely all of them.
final class PersistentMap<V> {
    /// The cost of copying (the changes each time, everything each time they are full) is least near the square root of
    /// the size; this suits tens of thousands of entries.
    private static final int MOST_CHANGES = 128;

    private final Map<String, V> whole;
    /// Empty for removed entries.
    private final Map<String, Optional<V>> changes;

    private PersistentMap(Map<String, V> whole, Map<String, Optional<V>> changes) {
        this.whole = whole;
        this.changes = changes;
    }

    /// @param entries must not be changed afterwards
    static <V> PersistentMap<V> of(Map<String, V> entries) {
        return new PersistentMap<>(entries, Map.of());
    }

    Optional<V> get(String key) {
        var changed = changes.get(key);
        return changed == null ? Optional.ofNullable(whole.get(key)) : changed;
    }

    PersistentMap<V> with(String key, V value) {
        return changed(key, Optional.of(value));
    }

    PersistentMap<V> without(String key) {
        return changed(key, Optional.empty());
    }

    private PersistentMap<V> changed(String key, Optional<V> to) {
        var more = new HashMap<>(changes);
        more.put(key, to);
        var next = new PersistentMap<>(whole, more);
        return more.size() < MOST_CHANGES ? next : of(next.copied());
    }

    Set<String> keys() {
        var keys = new HashSet<>(whole.keySet());
        changes.forEach((key, value) -> {
            if (value.isPresent()) {
                keys.add(key);
            } else {
                keys.remove(key);
            }
        });
        return keys;
    }

    Map<String, V> copied() {
        var copy = new HashMap<>(whole);
        changes.forEach((key, value) -> value.ifPresentOrElse(v -> copy.put(key, v), () -> copy.remove(key)));
        return copy;
    }
}
