package app.primed.quiz.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the most similar texts among many by their common trigrams, to avoid computing the distance of every pair.
final class TrigramIndex {
    /// The number of candidates; the best match is among them.
    private static final int MOST = 8;
    /// The least share of common trigrams in similar texts, including typos.
    private static final double SHARED = 0.25;
    private static final int LONGEST = 400;

    private final Map<String, int[]> byPiece = new HashMap<>();
    private final int[] shared;

    TrigramIndex(List<String> texts) {
        var places = new HashMap<String, List<Integer>>();
        for (var i = 0; i < texts.size(); i++) {
            for (var piece : pieces(texts.get(i))) {
                places.computeIfAbsent(piece, _ -> new ArrayList<>(2)).add(i);
            }
        }
        places.forEach((piece, at) -> byPiece.put(piece, at.stream().mapToInt(Integer::intValue).toArray()));
        shared = new int[texts.size()];
    }

    /// The indexes of candidates, most similar first.
    List<Integer> of(String text) {
        var pieces = pieces(text);
        Arrays.fill(shared, 0);
        for (var piece : pieces) {
            for (var at : byPiece.getOrDefault(piece, new int[0])) {
                shared[at]++;
            }
        }
        var least = Math.max(1, (int) (pieces.size() * SHARED));
        var found = new ArrayList<Integer>();
        for (var i = 0; i < shared.length; i++) {
            if (shared[i] >= least) {
                found.add(i);
            }
        }
        found.sort(Comparator.comparingInt((Integer i) -> shared[i]).reversed());
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static Set<String> pieces(String text) {
        var plain = " "
                + String.join(" ", TextSimilarity.words(text.length() > LONGEST ? text.substring(0, LONGEST) : text))
                + " ";
        var pieces = new HashSet<String>();
        for (var i = 0; i + 3 <= plain.length(); i++) {
            pieces.add(plain.substring(i, i + 3));
        }
        return pieces;
    }
}
