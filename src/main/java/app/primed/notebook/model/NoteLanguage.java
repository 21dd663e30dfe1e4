package app.primed.notebook.model;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a note is in English. The lists of English labels and headings say nothing about other languages, where
/// the same word may mean something else: Spanish `todo` is "all".
final class NoteLanguage {
    private static final int SAMPLE = 20_000;
    private static final int FEW = 30;
    /// The most frequent words, without those that are words of its neighbors too.
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "to", "and", "is", "it", "you", "that", "for", "with", "are", "this", "be", "not", "have",
            "we",
            "but", "at", "by", "if", "my", "how", "what", "from", "can");

    private final String text;
    private @Nullable Boolean foreign;

    NoteLanguage(String text) {
        this.text = text;
    }

    /// Looks at the note's beginning when first asked; a note of a few words is taken for English.
    boolean foreign() {
        if (foreign == null) {
            foreign = isForeign(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text);
        }
        return foreign;
    }

    private static boolean isForeign(String text) {
        int words = 0;
        int english = 0;
        int wide = 0;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            wide += c >= 0x0370 && c < 0xd7b0 && Character.isLetter(c) ? 1 : 0;
            if (!Character.isLetter(c)) {
                if (at > from) {
                    words++;
                    english += at - from < 5 && ENGLISH.contains(text.substring(from, at).toLowerCase(Locale.ROOT))
                            ? 1
                            : 0;
                }
                from = at + 1;
            }
        }
        return wide * 10 > text.length() || words > FEW && english * 12 < words;
    }
}
