package app.primed.notebook.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words as they are shown, without the signs of Markdown: `**bold**` is bold, a link is its words. Code keeps every
/// sign in it.
public final class PlainWords {
    private static final Pattern SIGNS = Pattern.compile(
            "(?<ticks>`+)(?<code>.+?)\\k<ticks>(?!`)"
                    + "|!?\\[\\[(?:[^\\]|\\n]*\\|)?(?<wiki>[^\\]|\\n]+)\\]\\]"
                    + "|!?\\[(?<link>[^\\]\\n]*)\\]\\((?<to>[^)\\s]+)(?:\\s+\"[^\"\\n]*\")?\\)"
                    + "|\\*\\*(?<strong>[^*\\n]+)\\*\\*|(?<!\\w)__(?<under>[^_\\n]+)__(?!\\w)"
                    + "|~~(?<struck>[^~\\n]+)~~|==(?<marked>[^=\\s][^=\\n]*)=="
                    + "|(?<![\\w*])\\*(?<em>[^*\\s][^*\\n]*)\\*(?![\\w*])"
                    + "|\\\\(?<literal>[\\\\`*_{}\\[\\]()#+\\-.!|~<>])");
    private static final String[] KEPT = {"code", "literal"};
    private static final String[] NESTED = {"wiki", "link", "strong", "under", "struck", "marked", "em"};

    private PlainWords() {}

    public static String of(String words) {
        if (words.chars().noneMatch(c -> "`[*_~=\\".indexOf(c) >= 0)) {
            return words;
        }
        var signs = SIGNS.matcher(words);
        var plain = new StringBuilder();
        while (signs.find()) {
            signs.appendReplacement(plain, Matcher.quoteReplacement(inner(signs)));
        }
        signs.appendTail(plain);
        return plain.toString();
    }

    private static String inner(Matcher signs) {
        for (var name : KEPT) {
            if (signs.group(name) != null) {
                return signs.group(name);
            }
        }
        for (var name : NESTED) {
            if (signs.group(name) != null) {
                // A link without words is shown as its address.
                return signs.group(name).isEmpty() ? String.valueOf(signs.group("to")) : of(signs.group(name));
            }
        }
        return signs.group();
    }
}
