package app.primed.notebook.model;

import java.util.Locale;
import java.util.Set;

/// What a single word before a colon looks like.
enum NameShape {
    /// Only a person's handle looks like this: `noodle_arm7`, `LoudOtter`, a word no dictionary has.
    HANDLE,
    /// A word with a capital that is no label: `Wrenfield`.
    NAME,
    /// An ordinary word that people also carry as a name; needs evidence.
    WORD,
    /// A label: `Goal`, `Theory`.
    LABEL;

    /// Verbs, nouns and adjectives that are names as well; no list of people.
    private static final Set<String> NAMESAKES = Set.of(
            "begin", "frank", "mark", "will", "art", "grace", "hope", "rich", "chase", "dusty", "rusty", "sunny");

    /// A word of the dictionary this long is seldom anybody's handle.
    private static final int LONG = 10;

    static NameShape of(String token) {
        if (token.length() < 3 || token.chars().allMatch(c -> Character.isDigit(c) || c == ':')) {
            return LABEL;
        }
        if (LabelWords.contains(token)) {
            return LABEL;
        }
        boolean lower = token.chars().anyMatch(Character::isLowerCase);
        boolean digit = token.chars().anyMatch(Character::isDigit);
        if (!lower) {
            return digit && token.length() > 4 ? HANDLE : LABEL;
        }
        if (token.startsWith("_")) {
            return LABEL;
        }
        if (token.indexOf('_') > 0 || digit && token.length() > 3) {
            return HANDLE;
        }
        if (Character.isLowerCase(token.charAt(0))) {
            if (token.length() >= LONG && LabelWords.abstractNoun(token) && EnglishWords.contains(token)) {
                return LABEL;
            }
            return NAMESAKES.contains(token.toLowerCase(Locale.ROOT)) ? WORD : HANDLE;
        }
        boolean camel = token.chars().skip(1).anyMatch(Character::isUpperCase);
        if (camel) {
            return HANDLE;
        }
        if (NAMESAKES.contains(token.toLowerCase(Locale.ROOT))) {
            return WORD;
        }
        return LabelWords.abstractNoun(token) ? LABEL : NAME;
    }

    /// A digit, an underscore or a capital inside, which no word has: `noodle_arm7`, `LoudOtter`.
    static boolean unmistakable(String token) {
        boolean word = token.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                && Character.isLetter(token.charAt(0)) && token.chars().anyMatch(Character::isLowerCase);
        return word && of(token) == HANDLE && (token.chars().anyMatch(Character::isDigit) || token.indexOf('_') > 0
                || token.chars().skip(1).anyMatch(Character::isUpperCase));
    }

    static boolean initials(String token) {
        return token.chars().allMatch(Character::isUpperCase);
    }
}
