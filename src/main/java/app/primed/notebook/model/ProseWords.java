package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a line that the spell checker looks up. Code, links, handles, names and what looks like
/// an identifier are not checked.
public final class ProseWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]++(?:['\u2019][\\p{L}]++)*+");
    private static final int SHORTEST = 3;

    private ProseWords() {}

    /// @param from index in the line
    /// @param to index after the last
    public record Word(int from, int to, String text) {}

    public static List<Word> in(String line) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(NonProse.blanked(line));
        while (matcher.find()) {
            var word = matcher.group();
            boolean label = matcher.end() < line.length() && line.charAt(matcher.end()) == ':';
            if (!label && word.length() >= SHORTEST && word.chars().allMatch(ProseWords::spellable)) {
                words.add(new Word(matcher.start(), matcher.end(), word.replace('\u2019', '\'')));
            }
        }
        return words;
    }

    /// Digits and underscores make an identifier, capitals a name or an abbreviation.
    private static boolean spellable(int c) {
        return Character.isLowerCase(c) || c == '\'' || c == '\u2019';
    }
}
