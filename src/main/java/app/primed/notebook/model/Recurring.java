package app.primed.notebook.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Things that stand in many notes, each as one thing with every place it stood.
///
/// @param <T> what stands there: a question, a debate
public final class Recurring<T> {
    /// Words in more things than this say little about any of them.
    private static final int COMMON = 400;

    private final Decisions decisions;
    private final Map<String, Thing<T>> byKey = new HashMap<>();
    private final Map<String, List<Thing<T>>> byWord = new HashMap<>();
    private final List<Thing<T>> things;

    /// A place it stood.
    ///
    /// @param note the note's path inside the vault
    /// @param day the session's day, where known
    /// @param line 1-based
    /// @param words as they stand there
    public record Stood<T>(String note, Optional<LocalDate> day, int line, String words, T what) {}

    /// One thing across days.
    ///
    /// @param stood every place, oldest day first, undated ones last
    public record Thing<T>(Wording wording, List<Stood<T>> stood) {

        /// As it was last worded.
        public String words() {
            return stood.getLast().words();
        }

        /// Every day it stood, oldest first.
        public List<LocalDate> days() {
            return stood.stream().flatMap(s -> s.day().stream()).distinct().sorted().toList();
        }

        public Optional<LocalDate> first() {
            return days().stream().findFirst();
        }
    }

    /// @param places in any order
    /// @param nearIsSame whether near words are one thing without asking
    Recurring(List<Stood<T>> places, Decisions decisions, boolean nearIsSame) {
        this.decisions = decisions;
        var inOrder = new ArrayList<>(places);
        inOrder.sort(Comparator.comparing((Stood<T> s) -> s.day().orElse(LocalDate.MAX)).thenComparing(Stood::note)
                .thenComparingInt(Stood::line));
        var growing = new LinkedHashMap<String, Thing<T>>();
        for (var place : inOrder) {
            var wording = Wording.of(place.words());
            if (wording.isEmpty()) {
                continue;
            }
            var key = decisions.represented(wording.key());
            var thing = byKey.get(wording.key());
            if (thing == null) {
                thing = growing.get(key);
            }
            if (thing == null && nearIsSame) {
                thing = near(wording).stream().findFirst().orElse(null);
            }
            if (thing == null) {
                thing = new Thing<>(wording, new ArrayList<>());
                growing.put(key, thing);
            }
            if (byKey.put(wording.key(), thing) == null) {
                var found = thing;
                Set.copyOf(wording.substance())
                        .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(found));
            }
            thing.stood().add(place);
        }
        things = List.copyOf(growing.values());
    }

    /// All of them, in the order they first stood.
    public List<Thing<T>> all() {
        return things;
    }

    /// The thing of these words.
    public Optional<Thing<T>> of(String words) {
        return Optional.ofNullable(byKey.get(Wording.of(words).key()));
    }

    /// Others that may be the same, and about which nothing was decided.
    public List<Thing<T>> near(Thing<T> thing) {
        return near(thing.wording()).stream().filter(other -> other != thing).toList();
    }

    private List<Thing<T>> near(Wording wording) {
        var candidates = new LinkedHashSet<Thing<T>>();
        for (var word : wording.substance()) {
            var having = byWord.getOrDefault(word, List.of());
            if (having.size() <= COMMON) {
                candidates.addAll(having);
            }
        }
        return candidates.stream().filter(other -> other.wording().near(wording)
                && !decisions.different(other.wording(), wording)).toList();
    }
}
