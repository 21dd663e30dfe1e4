package app.primed.notebook.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// An entry's words for comparing it with others: without case, accents, punctuation, articles, the stream timestamp
/// and `(carried from …)`.
///
/// The same words are the same entry. Similar words ([#isSimilar]) are only offered as such, since one other content word
/// makes another question: an iterator is no iterable. The quiz judges answers with a likeness of its own; this one is
/// made to be looked up among tens of thousands.
///
/// @param key the same for the same words
/// @param contentWords its words without function words, in order
public record NormalizedText(String key, List<String> contentWords) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_+#]+");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> SMALL = Set.of(
            "is", "are", "was", "of", "to", "in", "on", "and", "or", "do", "does", "did", "it", "that", "this",
            "really",
            "so", "then", "just", "actually", "exactly", "be", "as", "your", "you", "we", "i", "my", "our", "s");
    private static final Set<String> TURNS = Set.of("not", "no", "never", "without");
    private static final Pattern NOT = Pattern.compile("n['’]t\\b");
    private static final List<String> ENDINGS = List.of("s", "es", "ed", "d", "ing");
    private static final double NEAR = 0.8;
    private static final int LONGEST = 400;

    public static NormalizedText of(String words) {
        var bare = StreamTimestamp.strip(CarriedFrom.strip(StreamTimestamp.strip(words)));
        var plain = bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
        var all = new ArrayList<String>();
        var lower = NOT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" not");
        for (var word : NO_WORD.split(MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll(""))) {
            if (!word.isEmpty() && !ARTICLES.contains(word)) {
                all.add(word);
            }
        }
        var substance = all.stream().filter(word -> !SMALL.contains(word)).toList();
        return new NormalizedText(String.join(" ", all), substance.isEmpty() ? List.copyOf(all) : substance);
    }

    /// Whether there are words at all.
    public boolean isEmpty() {
        return key.isEmpty();
    }

    public boolean isSame(NormalizedText other) {
        return !isEmpty() && key.equals(other.key);
    }

    /// Whether two wordings may mean the same: a word corrected, added or left out, none replaced by another.
    public boolean isSimilar(NormalizedText other) {
        if (isEmpty() || other.isEmpty()) {
            return false;
        }
        if (key.equals(other.key)) {
            return true;
        }
        if (!turns(this).equals(turns(other))) {
            return false;
        }
        int here = strangers(contentWords, other.contentWords);
        int there = strangers(other.contentWords, contentWords);
        int all = contentWords.size() + other.contentWords.size();
        double alike = 1 - (double) (here + there) / all;
        // If a word is replaced by another, it is another question, however long both are.
        return alike >= NEAR && Math.min(here, there) == 0;
    }

    /// Words and numbers that change the meaning.
    private static Set<String> turns(NormalizedText wording) {
        var turns = new HashSet<String>();
        wording.contentWords.forEach(word -> {
            if (TURNS.contains(word) || Character.isDigit(word.charAt(0))) {
                turns.add(word);
            }
        });
        return turns;
    }

    private static int strangers(List<String> from, List<String> among) {
        var left = new ArrayList<>(among);
        int strangers = 0;
        for (var word : from) {
            if (!left.remove(word)) {
                var like = left.stream().filter(other -> resembles(word, other)).findFirst();
                if (like.isPresent()) {
                    left.remove(like.get());
                } else {
                    strangers++;
                }
            }
        }
        return strangers;
    }

    /// Another ending, or one typing error.
    static boolean resembles(String one, String other) {
        var longer = one.length() >= other.length() ? one : other;
        var shorter = one.length() >= other.length() ? other : one;
        if (shorter.length() < 3 || longer.charAt(0) != shorter.charAt(0)) {
            return false;
        }
        if (longer.startsWith(shorter) && ENDINGS.contains(longer.substring(shorter.length()))) {
            return true;
        }
        return shorter.length() >= 5 && longer.length() - shorter.length() <= 1 && oneSlip(longer, shorter);
    }

    private static boolean oneSlip(String longer, String shorter) {
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(at + 1).equals(shorter.substring(at));
        }
        if (at >= shorter.length() - 1) {
            return true;
        }
        return longer.substring(at + 1).equals(shorter.substring(at + 1))
                || longer.charAt(at) == shorter.charAt(at + 1) && longer.charAt(at + 1) == shorter.charAt(at)
                        && longer.substring(at + 2).equals(shorter.substring(at + 2));
    }
}
