package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All decisions of a vault, each asked for by words.
public final class Decisions {
    public static final Decisions NONE = new Decisions(List.of());

    private final Set<String> dropped = new HashSet<>();
    private final Map<Pair, Boolean> pairs = new HashMap<>();
    private final Map<String, String> one = new HashMap<>();

    private record Pair(String first, String second) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    public Decisions(List<Decision> all) {
        var inOrder = new ArrayList<>(all);
        // Two clones of a vault append to the same file; merged lines can be in any order.
        inOrder.sort(Comparator.comparing(Decision::at));
        for (var decision : inOrder) {
            switch (decision) {
                case Decision.Dropped d -> dropped.add(id(d.kind(), d.words()));
                case Decision.Restored t -> dropped.remove(id(t.kind(), t.words()));
                case Decision.Same s -> pairs.put(pair(s.one(), s.other()), true);
                case Decision.Different d -> pairs.put(pair(d.one(), d.other()), false);
            }
        }
        pairs.forEach((pair, same) -> {
            if (same) {
                var first = represented(pair.first());
                var second = represented(pair.second());
                if (!first.equals(second)) {
                    one.put(second, first);
                }
            }
        });
    }

    public boolean dropped(SectionKind kind, String words) {
        return dropped.contains(id(kind, words));
    }

    /// The key shared by all wordings that were decided to be the same; the given one if nothing was decided.
    ///
    /// @param key of a [NormalizedText]
    String represented(String key) {
        var at = key;
        for (var next = one.get(at); next != null; next = one.get(at)) {
            at = next;
        }
        return at;
    }

    /// Whether these two were decided to be two things.
    boolean different(NormalizedText one, NormalizedText other) {
        return Boolean.FALSE.equals(pairs.get(Pair.of(one.key(), other.key())));
    }

    private static Pair pair(String one, String other) {
        return Pair.of(NormalizedText.of(one).key(), NormalizedText.of(other).key());
    }

    private static String id(SectionKind kind, String words) {
        return kind.id() + " " + NormalizedText.of(words).key();
    }
}
