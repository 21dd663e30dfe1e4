package app.primed.links;

import app.primed.quiz.model.NoteItem;
import app.primed.search.io.NoteIndex;
import app.primed.search.model.FileStamp;
import app.primed.search.model.IndexedNote;
import app.primed.search.model.SearchQuery;
import app.primed.search.model.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The questions of all notes, as the index has them. Once they were read, only those of changed notes are read again.
/// Thread-safe.
final class IndexedCards {
    private static final SearchQuery CARDS = new SearchQuery(
            List.of(new SearchQuery.Clause(new SearchQuery.Condition.Is(Trait.CARD), true)), List.of());
    /// With more changed notes than one in so many, all are read at once.
    private static final int FEW = 4;

    private final NoteIndex index;
    private final NavigableMap<String, List<NoteItem>> items = new TreeMap<>();
    private Map<String, IndexedNote> read = Map.of();
    private Set<String> typed = Set.of();

    IndexedCards(NoteIndex index) {
        this.index = index;
    }

    /// Reads all notes again the next time: the same text may mean something else.
    synchronized void forget() {
        read = Map.of();
    }

    /// By note and line. A question of an unchanged note is the same object as the last time.
    synchronized List<NoteItem> all() {
        var inMemory = index.inMemory();
        var now = index.notes();
        var changed = new HashSet<>(inMemory);
        changed.addAll(typed);
        now.forEach((note, known) -> {
            if (known.stamp().equals(FileStamp.UNSURE) || !known.equals(read.get(note))) {
                changed.add(note);
            }
        });
        items.keySet().retainAll(now.keySet());
        if (!changed.isEmpty()) {
            var hits = changed.size() > now.size() / FEW ? index.all(CARDS) : index.all(CARDS, changed);
            items.keySet().removeAll(changed);
            for (var item : QuizItems.of(hits)) {
                if (changed.contains(item.note())) {
                    items.computeIfAbsent(item.note(), _ -> new ArrayList<>()).add(item);
                }
            }
        }
        // What a damaged index did not find is not known.
        read = index.damage().isEmpty() ? now : Map.of();
        typed = inMemory;
        return items.values().stream().flatMap(List::stream).toList();
    }
}
