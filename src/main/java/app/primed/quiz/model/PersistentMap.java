package app.primed.quiz.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A map that never changes. One with another entry shares all but the latest changes with it, so that a review
/// among 20,000 cards copies a few dozen entries, and all of them only once in a while.
final class PersistentMap<V> {
    /// The sum of copying the changes at every change and the whole at every so many is least near the square root of
    /// the whole; this suits some ten thousand entries.
    private static final int MOST_CHANGES = 128;

    private final Map<String, V> whole;
    /// Empty for what is no longer there.
    private final Map<String, Optional<V>> changes;

    private PersistentMap(Map<String, V> whole, Map<String, Optional<V>> changes) {
        this.whole = whole;
        this.changes = changes;
    }

    /// @param entries handed over: nobody may change them any more
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

    /// A copy to keep.
    Map<String, V> copied() {
        var copy = new HashMap<>(whole);
        changes.forEach((key, value) -> value.ifPresentOrElse(v -> copy.put(key, v), () -> copy.remove(key)));
        return copy;
    }
}
