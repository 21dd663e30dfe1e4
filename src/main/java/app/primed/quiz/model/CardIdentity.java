package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Assigns an id to each question of the notes.
///
/// A question without reviews is identified by its text. Once it was graded, the log has its wording ([Seen]), and a
/// question with a slightly different text takes over the id of one that is gone: in the same note (even if renamed) if
/// they are similar, in another note if they are nearly the same.
final class CardIdentity {
    static final double ALIKE_IN_THE_NOTE = 0.72;
    static final double ALIKE_ELSEWHERE = 0.85;
    private static final CardKind[] KINDS = CardKind.values();

    private CardIdentity() {}

    /// One id for each item, in order.
    ///
    /// @param items no two with the same fingerprint
    static List<String> of(List<NoteItem> items, CardWordings readings, Fingerprints fingerprints) {
        var seen = readings.latest();
        var ids = new String[items.size()];
        var free = new HashMap<>(seen);
        var renamed = new Renamed(items);
        matchExact(items, ids, free, seen.values(), renamed, fingerprints);
        matchExact(items, ids, free, readings.all(), renamed, fingerprints);
        for (var kind : KINDS) {
            matchSimilar(kind, items, ids, free, renamed);
        }
        var used = new HashSet<>(seen.keySet());
        for (var i = 0; i < ids.length; i++) {
            if (ids[i] == null) {
                ids[i] = unused(fingerprints.of(items.get(i)), used);
                used.add(ids[i]);
            }
        }
        return List.of(ids);
    }

    /// Assigns ids to items whose text equals a logged wording; the latest wording wins.
    private static void matchExact(
            List<NoteItem> items, String[] ids, Map<String, Seen> free, Collection<Seen> readings, Renamed renamed,
            Fingerprints fingerprints) {
        var idOf = new HashMap<String, String>();
        readings.forEach(s -> idOf.put(Fingerprints.fingerprint(kind(s), s.text()), s.card()));
        for (var i = 0; i < ids.length; i++) {
            var item = items.get(i);
            var id = ids[i] == null ? idOf.get(fingerprints.of(item)) : null;
            var before = id == null ? null : free.remove(id);
            if (before != null) {
                ids[i] = id;
                renamed.found(before.note(), item.note());
            }
        }
    }

    /// Assigns ids whose wording is gone to the most similar items, best match first.
    private static void matchSimilar(
            CardKind kind, List<NoteItem> items, String[] ids, Map<String, Seen> free, Renamed renamed) {
        record Match(int item, String id, double likeness) {}
        var orphans = free.values().stream().filter(gone -> kind(gone) == kind).toList();
        var unnamed = new ArrayList<Integer>();
        for (var i = 0; i < ids.length; i++) {
            if (ids[i] == null && Fingerprints.kind(items.get(i)) == kind) {
                unnamed.add(i);
            }
        }
        if (orphans.isEmpty() || unnamed.isEmpty()) {
            return;
        }
        var candidates = new TrigramIndex(unnamed.stream().map(i -> Fingerprints.wording(items.get(i))).toList());
        var matches = new ArrayList<Match>();
        for (var gone : orphans) {
            for (var candidate : candidates.of(gone.text())) {
                int i = unnamed.get(candidate);
                var item = items.get(i);
                var likeness = likeness(kind, gone.text(), Fingerprints.wording(item));
                var sameNote = renamed.isSame(gone.note(), item.note());
                if (likeness >= (sameNote ? ALIKE_IN_THE_NOTE : ALIKE_ELSEWHERE)) {
                    matches.add(new Match(i, gone.card(), likeness + (sameNote ? 1 : 0)));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed().thenComparing(Match::id));
        for (var match : matches) {
            if (ids[match.item] == null && free.remove(match.id) != null) {
                ids[match.item] = match.id;
            }
        }
    }

    private static double likeness(CardKind kind, String gone, String now) {
        int a = gone.lastIndexOf(Fingerprints.ANSWERED_BY);
        int b = now.lastIndexOf(Fingerprints.ANSWERED_BY);
        return Fingerprints.isKnownByAnswer(kind) && a >= 0 && b >= 0
                ? TextSimilarity.of(
                        gone.substring(0, a), gone.substring(a + Fingerprints.ANSWERED_BY.length()),
                        now.substring(0, b),
                        now.substring(b + Fingerprints.ANSWERED_BY.length()))
                : TextSimilarity.of(gone, now);
    }

    private static String unused(String fingerprint, Set<String> used) {
        var id = fingerprint;
        for (var n = 2; used.contains(id); n++) {
            id = fingerprint + "-" + n;
        }
        return id;
    }

    private static CardKind kind(Seen seen) {
        return CardKind.ofCard(seen.card()).orElse(CardKind.QUESTION);
    }

    /// Renamed notes: nothing is left under the old name, and its questions are found under the new one.
    private static final class Renamed {
        private final Set<String> here = new HashSet<>();
        private final Map<String, String> to = new HashMap<>();

        Renamed(List<NoteItem> items) {
            items.forEach(item -> here.add(item.note()));
        }

        void found(String before, String now) {
            if (!here.contains(before)) {
                to.putIfAbsent(before, now);
            }
        }

        boolean isSame(String before, String now) {
            return now.equals(before) || now.equals(to.get(before));
        }
    }
}
