package app.primed.notebook.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Entries that recur in many notes, each with every place where it occurs.
///
/// @param <T> the type of entry: a question, a debate
public final class RecurringEntries<T> {
    /// Words that occur in more entries than this say little about any of them.
    private static final int COMMON = 400;

    private final Decisions decisions;
    private final Map<String, RecurringEntry<T>> byKey = new HashMap<>();
    private final Map<String, List<RecurringEntry<T>>> byWord = new HashMap<>();
    private final List<RecurringEntry<T>> things;

    /// A place where an entry occurs.
    ///
    /// @param note the note's path inside the vault
    /// @param day the session's day, where known
    /// @param line 1-based
    /// @param words as written there
    public record Occurrence<T>(String note, Optional<LocalDate> day, int line, String words, T value) {}

    /// One entry across days.
    ///
    /// @param occurrences every place, oldest day first, undated ones last
    public record RecurringEntry<T>(NormalizedText wording, List<Occurrence<T>> occurrences) {

        /// Its latest wording.
        public String words() {
            return occurrences.getLast().words();
        }

        /// Every day it occurs on, oldest first.
        public List<LocalDate> days() {
            return occurrences.stream().flatMap(s -> s.day().stream()).distinct().sorted().toList();
        }

        public Optional<LocalDate> firstDay() {
            return days().stream().findFirst();
        }
    }

    /// @param places in any order
    /// @param nearIsSame whether similar words count as the same without asking
    RecurringEntries(List<Occurrence<T>> places, Decisions decisions, boolean nearIsSame) {
        this.decisions = decisions;
        var inOrder = new ArrayList<>(places);
        inOrder.sort(
                Comparator.comparing((Occurrence<T> s) -> s.day().orElse(LocalDate.MAX)).thenComparing(Occurrence::note)
                        .thenComparingInt(Occurrence::line));
        var growing = new LinkedHashMap<String, RecurringEntry<T>>();
        for (var place : inOrder) {
            var wording = NormalizedText.of(place.words());
            if (wording.isEmpty()) {
                continue;
            }
            var key = decisions.represented(wording.key());
            var thing = byKey.get(wording.key());
            if (thing == null) {
                thing = growing.get(key);
            }
            if (thing == null && nearIsSame) {
                thing = similar(wording).stream().findFirst().orElse(null);
            }
            if (thing == null) {
                thing = new RecurringEntry<>(wording, new ArrayList<>());
                growing.put(key, thing);
            }
            if (byKey.put(wording.key(), thing) == null) {
                var found = thing;
                Set.copyOf(wording.contentWords())
                        .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(found));
            }
            thing.occurrences().add(place);
        }
        things = List.copyOf(growing.values());
    }

    /// All of them, in the order of their first occurrence.
    public List<RecurringEntry<T>> all() {
        return things;
    }

    /// The entry with these words.
    public Optional<RecurringEntry<T>> find(String words) {
        return Optional.ofNullable(byKey.get(NormalizedText.of(words).key()));
    }

    /// Others that may be the same, without a decision yet.
    public List<RecurringEntry<T>> similar(RecurringEntry<T> thing) {
        return similar(thing.wording()).stream().filter(other -> other != thing).toList();
    }

    private List<RecurringEntry<T>> similar(NormalizedText wording) {
        // By key: hashing whole entries, with all their occurrences, takes most of the time.
        var candidates = new LinkedHashMap<String, RecurringEntry<T>>();
        for (var word : wording.contentWords()) {
            var having = byWord.getOrDefault(word, List.of());
            if (having.size() <= COMMON) {
                having.forEach(other -> candidates.put(other.wording().key(), other));
            }
        }
        return candidates.values().stream().filter(other -> other.wording().isSimilar(wording)
                && !decisions.different(other.wording(), wording)).toList();
    }
}
