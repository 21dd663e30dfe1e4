package app.primed.quiz.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A typed answer beside the expected one: which of its words of substance were named. The order of words and small
/// slips do not matter; whether it is right is for the person to say.
///
/// @param named the words of the expected answer that the typed one has, as the expected one writes them
/// @param missing those it does not have
public record AnswerComparison(List<String> mentioned, List<String> missing) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[.'’][\\p{L}\\p{N}_]+)*");

    /// Words that stand in most sentences and tell nothing of the matter, besides those of [TextSimilarity].
    private static final Set<String> FILLING = Set.of(
            "about", "after", "all", "also", "any", "at", "because", "been", "before", "but", "by", "can", "could",
            "did",
            "each", "for", "from", "had", "has", "have", "here", "how", "i", "if", "into", "its", "may", "more", "most",
            "no", "not", "only", "other", "out", "own", "same", "should", "some", "such", "than", "their", "them",
            "there", "these", "they", "those", "too", "up", "was", "we", "were", "what", "when", "where", "which",
            "while", "who", "why", "will", "with", "would", "yes");

    public static AnswerComparison of(String typed, String expected) {
        var said = TextSimilarity.words(typed);
        var named = new ArrayList<String>();
        var missing = new ArrayList<String>();
        ofSubstance(expected).forEach((plain, word) -> {
            boolean there = TextSimilarity.words(plain).stream().allMatch(
                    part -> said.stream().anyMatch(s -> s.equals(part) || TextSimilarity.isTypoOf(s, part)));
            (there ? named : missing).add(word);
        });
        return new AnswerComparison(List.copyOf(named), List.copyOf(missing));
    }

    /// Each word once, as it stands there first, by how it reads without case.
    private static Map<String, String> ofSubstance(String text) {
        var words = new LinkedHashMap<String, String>();
        var found = WORD.matcher(text);
        while (found.find()) {
            var plain = String.join(" ", TextSimilarity.words(found.group()));
            if (!plain.isEmpty() && !TextSimilarity.isStopWord(plain) && !FILLING.contains(plain)) {
                words.putIfAbsent(plain, found.group());
            }
        }
        return words;
    }

    /// Words of substance in the expected answer.
    public int total() {
        return mentioned.size() + missing.size();
    }
}
