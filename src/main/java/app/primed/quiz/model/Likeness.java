package app.primed.quiz.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How alike two questions are: 1 for the same words, 0 for nothing in common.
/// A mended typo or an added "the" costs little; another word of substance costs much, since
/// "How does a thread differ from a coroutine?" is not "How does a generator differ from a coroutine?".
final class Likeness {
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "is", "are", "of", "to", "in", "on", "and", "or", "do", "does", "it", "that", "this",
            "really", "so", "then", "just", "actually", "exactly", "please", "was", "be", "as", "your", "you");
    private static final int LONGEST = 400;

    private Likeness() {}

    /// The words of a question, without case, accents, marks and spacing.
    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "").replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    static double of(String one, String other) {
        var a = words(one);
        var b = words(other);
        if (a.equals(b)) {
            return 1;
        }
        // Small words come and go with little harm, so what carries the sense counts as much as the whole.
        var alike = (closeness(a, b) + closeness(ofSubstance(a), ofSubstance(b))) / 2;
        return Math.max(0, alike - 0.15 * strangers(a, b));
    }

    private static List<String> ofSubstance(List<String> words) {
        return words.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    }

    private static double closeness(List<String> a, List<String> b) {
        var left = clip(String.join(" ", a));
        var right = clip(String.join(" ", b));
        var longest = Math.max(left.length(), right.length());
        return longest == 0 ? 1 : 1 - (double) distance(left, right) / longest;
    }

    private static String clip(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// Words of substance on one side that nothing on the other side resembles, counted on the side with more.
    private static int strangers(List<String> a, List<String> b) {
        return Math.max(lonely(a, b).size(), lonely(b, a).size());
    }

    private static List<String> lonely(List<String> from, List<String> among) {
        var known = new HashSet<>(among);
        var lonely = new ArrayList<String>();
        for (var word : from) {
            if (!SMALL_WORDS.contains(word) && !known.contains(word)
                    && among.stream().noneMatch(other -> resembles(word, other))) {
                lonely.add(word);
            }
        }
        return lonely;
    }

    /// Whether it carries little sense by itself.
    static boolean isSmall(String word) {
        return SMALL_WORDS.contains(word);
    }

    /// Whether one may be a slip of the other.
    static boolean resembles(String word, String other) {
        var longest = Math.max(word.length(), other.length());
        return longest > 3 && distance(word, other) <= Math.max(1, longest / 3);
    }

    /// Insertions, deletions, substitutions and swaps of neighbours between two texts.
    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                var best = Math.min(rows[i - 1][j - 1] + cost, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = best;
            }
        }
        return rows[a.length()][b.length()];
    }
}
