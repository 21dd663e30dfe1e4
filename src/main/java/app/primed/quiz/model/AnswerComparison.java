package app.primed.quiz.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares a typed answer with the expected one by content words, ignoring their order and typos. Whether the answer
/// is right is for the user to decide.
///
/// @param mentioned content words of the expected answer that occur in the typed one
/// @param missing content words that do not
public record AnswerComparison(List<String> mentioned, List<String> missing) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[.'’][\\p{L}\\p{N}_]+)*+");

    /// Common words, in addition to the stop words of [TextSimilarity].
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "about", "after", "all", "also", "any", "at", "because", "been", "before", "but", "by", "can", "could",
            "did",
            "each", "for", "from", "had", "has", "have", "here", "how", "i", "if", "into", "its", "may", "more", "most",
            "no", "not", "only", "other", "out", "own", "same", "should", "some", "such", "than", "their", "them",
            "there", "these", "they", "those", "too", "up", "was", "we", "were", "what", "when", "where", "which",
            "while", "who", "why", "will", "with", "would", "yes");

    public static AnswerComparison of(String typed, String expected) {
        var typedWords = Set.copyOf(TextSimilarity.words(typed).stream().limit(TextSimilarity.MAX_WORDS).toList());
        var mentioned = new ArrayList<String>();
        var missing = new ArrayList<String>();
        contentWords(expected).forEach((plain, word) -> {
            boolean found = TextSimilarity.words(plain).stream().allMatch(part -> typedWords.contains(part)
                    || typedWords.stream().anyMatch(t -> TextSimilarity.isTypoOf(t, part)));
            (found ? mentioned : missing).add(word);
        });
        return new AnswerComparison(List.copyOf(mentioned), List.copyOf(missing));
    }

    /// Each word once, as first written, by its normalized form.
    private static Map<String, String> contentWords(String text) {
        var words = new LinkedHashMap<String, String>();
        var match = WORD.matcher(text);
        while (words.size() < TextSimilarity.MAX_WORDS && match.find()) {
            var plain = String.join(" ", TextSimilarity.words(match.group()));
            if (!plain.isEmpty() && !TextSimilarity.isStopWord(plain) && !FUNCTION_WORDS.contains(plain)) {
                words.putIfAbsent(plain, match.group());
            }
        }
        return words;
    }

    /// The number of content words in the expected answer.
    public int total() {
        return mentioned.size() + missing.size();
    }
}
