package app.primed.notebook.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words before a colon that are not a name: `Question:`, `Theory:`, `Option 1:`. A label is a noun of
/// the trade, a role or an abstract noun; the list is in `label-words.txt`, endings are a rule.
final class LabelWords {
    private static final List<String> ENDINGS = List.of(
            "tion", "tions", "sion", "sions", "ness", "ment", "ments", "ity", "ities", "ism", "isms", "ology", "ance",
            "ence", "able", "ible", "ously", "fully", "ingly", "tive", "tives", "ware", "ship", "hood", "ical", "ines",
            "ology");
    private static final Set<String> WORDS = load();

    private LabelWords() {}

    static boolean contains(String token) {
        var word = token.toLowerCase(Locale.ROOT);
        return WORDS.contains(word) || word.endsWith("error") || word.endsWith("exception") || word.endsWith("warning");
    }

    /// For words with a capital, which are names or labels: labels are often abstract nouns.
    static boolean abstractNoun(String token) {
        var word = token.toLowerCase(Locale.ROOT);
        return word.length() > 6 && ENDINGS.stream().anyMatch(word::endsWith)
                || Character.isUpperCase(token.charAt(0)) && word.length() > 5 && word.endsWith("ing");
    }

    private static Set<String> load() {
        var words = new HashSet<String>();
        try (var in = LabelWords.class.getResourceAsStream("/app/primed/notebook/label-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("label-words.txt is missing from the program");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    words.addAll(List.of(line.strip().split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(words);
    }
}
