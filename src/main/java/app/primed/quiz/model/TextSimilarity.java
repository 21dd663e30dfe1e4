package app.primed.quiz.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How similar two questions are: 1 for the same words, 0 for nothing in common. A corrected typo or an added "the"
/// costs little; a different content word costs much, since "How does a thread differ from a coroutine?" is not "How
/// does a generator differ from a coroutine?".
final class TextSimilarity {
    /// The most words compared of a text, and the longest word compared for typos: the work is quadratic.
    static final int MAX_WORDS = 500;
    private static final int MAX_TYPO_LENGTH = 100;
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "the", "is", "are", "of", "to", "in", "on", "and", "or", "do", "does", "it", "that", "this",
            "really", "so", "then", "just", "actually", "exactly", "please", "was", "be", "as", "your", "you");
    /// Words that do not change a question, but may be the answer to it.
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "while", "when", "for", "with", "by", "at", "can", "will", "would", "there", "any", "some", "we", "one",
            "me", "my", "i", "its", "their", "has", "have", "had", "been", "were", "too", "also", "very");
    private static final int LONGEST = 400;
    /// Shorter questions have a different meaning with another word (`What is a generator expression?`).
    private static final int ENOUGH_WORDS = 4;

    private TextSimilarity() {}

    /// See [TextNormalizer#words].
    static List<String> words(String text) {
        return TextNormalizer.words(text);
    }

    static double of(String one, String other) {
        var allOfOne = words(one);
        var allOfOther = words(other);
        if (allOfOne.equals(allOfOther)) {
            return 1;
        }
        var a = allOfOne.subList(0, Math.min(MAX_WORDS, allOfOne.size()));
        var b = allOfOther.subList(0, Math.min(MAX_WORDS, allOfOther.size()));
        // Stop words change little, so the content words are weighted as much as the whole.
        var alike = (editSimilarity(a, b) + editSimilarity(contentWords(a), contentWords(b))) / 2;
        return Math.max(refinementSimilarity(a, b), alike - unmatchedPenalty(a, b));
    }

    /// The similarity if one contains all content words of the other, enough of them, and a few more; otherwise 0.
    private static double refinementSimilarity(List<String> a, List<String> b) {
        var shorter = contentWords(a.size() < b.size() ? a : b);
        var longer = contentWords(a.size() < b.size() ? b : a);
        var at = 0;
        for (var word : longer) {
            at += at < shorter.size() && shorter.get(at).equals(word) ? 1 : 0;
        }
        return at == shorter.size() && at >= ENOUGH_WORDS
                ? Math.max(0, 1 - 0.16 * (longer.size() - at + exact(unmatched(longer, shorter))))
                : 0;
    }

    /// The similarity of two questions with answers: that of the less similar pair.
    static double of(String one, String oneAnswer, String other, String otherAnswer) {
        return Math.min(of(one, other), of(oneAnswer, otherAnswer));
    }

    private static List<String> contentWords(List<String> words) {
        return words.stream().filter(TextSimilarity::isContentWord).toList();
    }

    private static boolean isContentWord(String word) {
        return !STOP_WORDS.contains(word) && !FUNCTION_WORDS.contains(word);
    }

    private static double editSimilarity(List<String> a, List<String> b) {
        var left = clip(String.join(" ", a));
        var right = clip(String.join(" ", b));
        var longest = Math.max(left.length(), right.length());
        return longest == 0 ? 1 : 1 - (double) distance(left, right) / longest;
    }

    private static String clip(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// The penalty for content words that are missing on the other side. An additional word refines a question; a
    /// replaced word, number or symbol asks for something else.
    private static double unmatchedPenalty(List<String> a, List<String> b) {
        var here = unmatched(a, b);
        var there = unmatched(b, a);
        var exact = Math.max(exact(here), exact(there));
        return 0.15 * (here.size() + there.size() + exact);
    }

    private static long exact(List<String> words) {
        return words.stream().filter(TextSimilarity::isExact).count();
    }

    /// Whether it is a symbol or a number, for which there are no typos.
    private static boolean isExact(String word) {
        return !word.chars().allMatch(c -> c == '_' || Character.isLetter(c));
    }

    private static List<String> unmatched(List<String> from, List<String> among) {
        var known = new HashSet<>(among);
        var lonely = new ArrayList<String>();
        for (var word : from) {
            if (isContentWord(word) && !known.contains(word)
                    && among.stream().noneMatch(other -> isTypoOf(word, other))) {
                lonely.add(word);
            }
        }
        return lonely;
    }

    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    /// Whether one may be the other with a typo or an inflection. The first letter is rarely mistyped and often makes a
    /// different word (`async` and `sync`, `getattr` and `setattr`); the parts of a name are compared separately.
    static boolean isTypoOf(String word, String other) {
        if (word.indexOf('_') >= 0 && other.indexOf('_') >= 0) {
            var parts = word.split("_+");
            var others = other.split("_+");
            var same = parts.length == others.length;
            for (var i = 0; same && i < parts.length; i++) {
                same = parts[i].equals(others[i]) || isTypoOf(parts[i], others[i]);
            }
            return same;
        }
        var longest = Math.max(word.length(), other.length());
        var mostEdits = Math.max(1, longest / 4);
        return longest > 3 && longest <= MAX_TYPO_LENGTH && Math.abs(word.length() - other.length()) <= mostEdits
                && !isExact(word) && !isExact(other) && sameStart(word, other) && distance(word, other) <= mostEdits;
    }

    private static boolean sameStart(String word, String other) {
        return word.charAt(0) == other.charAt(0) || word.length() > 1 && other.length() > 1
                && word.charAt(0) == other.charAt(1) && word.charAt(1) == other.charAt(0);
    }

    /// Insertions, deletions, substitutions and transpositions between two texts (Damerau–Levenshtein).
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
