package app.primed.quiz.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text, without case, accents and spacing. Punctuation is dropped, but a run of symbols is a word if it
/// has a meaning: alone (`==`, `[]`), as part of a name (`C++`, `C#`, `x=1`), or as an operator in inline code
/// (`*args`).
final class TextNormalizer {
    private static final String PUNCTUATION = "-–—―.,:;?!…'\"“”‘’„‚«»‹›()•·_";
    private static final String ON_NAMES = "+=<>%^$\\";
    private static final String IN_CODE = "+-*/%=<>!&|^~$\\@#";
    private static final String AROUND = ".,:;?!'\"()[]{}“”‘’";

    private final String text;
    private final List<String> words = new ArrayList<>();

    private TextNormalizer(String text) {
        this.text = text;
    }

    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "");
        var reader = new TextNormalizer(plain);
        reader.tokenize();
        return List.copyOf(reader.words);
    }

    private void tokenize() {
        boolean code = false;
        boolean lineBegun = false;
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            if (isWord(c)) {
                int end = at;
                while (end < text.length() && isWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                words.add(text.substring(at, end));
                lineBegun = true;
                at = end;
            } else if (isSymbol(c)) {
                int end = at;
                while (end < text.length() && isSymbol(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                addSymbol(at, end, code, lineBegun);
                lineBegun = true;
                at = end;
            } else {
                code ^= c == '`';
                lineBegun &= c != '\n';
                at += Character.charCount(c);
            }
        }
    }

    private void addSymbol(int from, int to, boolean code, boolean lineBegun) {
        var sign = text.substring(from, to);
        boolean behindName = from > 0 && isWord(text.codePointBefore(from));
        boolean onName = behindName || to < text.length() && isWord(text.codePointAt(to));
        if (onName) {
            var bare = strip(sign, true);
            if (has(bare, code ? IN_CODE : ON_NAMES) || behindName && bare.startsWith("#")) {
                words.add(bare);
            }
        } else if (code) {
            words.add(sign);
        } else if (!onlyOf(sign, PUNCTUATION) && (lineBegun || sign.length() > 1)) {
            words.add(strip(sign, false));
        }
    }

    private static boolean isWord(int c) {
        return c == '_' || Character.isLetter(c) || switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int c) {
        return !isWord(c) && c != '`' && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
    }

    /// Strips punctuation; brackets only if they touch a name.
    private static String strip(String sign, boolean brackets) {
        int from = 0;
        int to = sign.length();
        while (to > from + 1 && AROUND.indexOf(sign.charAt(to - 1)) >= 0
                && (brackets || "()[]{}".indexOf(sign.charAt(to - 1)) < 0)) {
            to--;
        }
        while (brackets && from < to - 1 && AROUND.indexOf(sign.charAt(from)) >= 0) {
            from++;
        }
        return sign.substring(from, to);
    }

    private static boolean has(String sign, String any) {
        return sign.chars().anyMatch(c -> any.indexOf(c) >= 0);
    }

    private static boolean onlyOf(String sign, String all) {
        return sign.chars().allMatch(c -> all.indexOf(c) >= 0);
    }
}
