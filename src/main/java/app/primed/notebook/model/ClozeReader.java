package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;

/// The `==words==` of a paragraph that are to be left out and asked, with the hint that may follow: `==1991==^[year]`.
///
/// The marks hug their words and begin and end where words do, so `x == y == z`, `a==b` and `=====` are none.
final class ClozeReader {
    static final String GAP = "[…]";
    /// A paragraph longer than this is asked by the sentence.
    private static final int LONG = 300;
    private static final int LONGEST = 200;

    private ClozeReader() {}

    /// @param start offset of the first mark
    /// @param from offset of the words
    /// @param to offset after them
    /// @param end offset after the last mark and the hint
    /// @param hint may be empty
    private record Cloze(int start, int from, int to, int end, String hint) {}

    /// A sentence with a gap, and what belongs into it.
    record ClozeQuestion(String question, String answer) {}

    /// One for each cloze, in order.
    static List<ClozeQuestion> in(String text) {
        var clozes = find(text, ProseMask.of(text));
        var asked = new ArrayList<ClozeQuestion>(clozes.size());
        for (int i = 0; i < clozes.size(); i++) {
            var cloze = clozes.get(i);
            int from = text.length() <= LONG ? 0 : sentence(text, cloze.start);
            int to = text.length() <= LONG ? text.length() : sentenceEnd(text, cloze.end);
            var question = plain(text, clozes.subList(0, i), from, cloze.start)
                    + (cloze.hint.isEmpty() ? GAP : "[" + cloze.hint + "]")
                    + plain(text, clozes.subList(i + 1, clozes.size()), cloze.end, to);
            asked.add(new ClozeQuestion(question.strip(), text.substring(cloze.from, cloze.to)));
        }
        return asked;
    }

    /// The words without the marks.
    static String plain(String text) {
        return text.contains("==") ? plain(text, find(text, ProseMask.of(text)), 0, text.length()) : text;
    }

    private static String plain(String text, List<Cloze> clozes, int from, int to) {
        var plain = new StringBuilder();
        int at = from;
        int first = firstFrom(clozes, from);
        for (int i = first; i < clozes.size() && clozes.get(i).start < to; i++) {
            var cloze = clozes.get(i);
            plain.append(text, at, cloze.start).append(text, cloze.from, Math.clamp(to, cloze.from, cloze.to));
            at = Math.min(cloze.end, to);
        }
        return plain.append(text, at, to).toString();
    }

    private static int firstFrom(List<Cloze> clozes, int from) {
        int low = 0;
        int high = clozes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clozes.get(middle).start < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Cloze> find(String text, String masked) {
        var found = new ArrayList<Cloze>();
        int open = -1;
        for (int at = masked.indexOf("=="); at >= 0;) {
            int end = at;
            while (end < masked.length() && masked.charAt(end) == '=') {
                end++;
            }
            boolean mark = end - at == 2;
            if (mark && open >= 0 && at - open <= LONGEST + 2 && closes(masked, at)) {
                int after = hintEnd(masked, end);
                found.add(new Cloze(open, open + 2, at, after, after > end ? text.substring(end + 2, after - 1) : ""));
                open = -1;
                end = after;
            } else if (mark && opens(masked, at)) {
                open = at;
            }
            at = masked.indexOf("==", end);
        }
        return found;
    }

    private static int hintEnd(String text, int at) {
        int last = Math.min(text.length(), at + LONGEST + 1);
        int close = text.startsWith("^[", at) ? text.indexOf(']', at, last) : -1;
        return close < 0 ? at : close + 1;
    }

    private static boolean opens(String text, int at) {
        return at + 2 < text.length() && !Character.isWhitespace(text.charAt(at + 2))
                && (at == 0 || begins(text, at - 1));
    }

    /// Whether a word may begin behind this character.
    private static boolean begins(String text, int at) {
        for (int i = at;; i--) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || "([{*_~-–—/:,;.>«„“‘¿¡".indexOf(c) >= 0 || unspaced(c)) {
                return true;
            }
            boolean quote = c == '"' || c == '\'';
            if (!quote || i == 0 || text.charAt(i - 1) == c) {
                return quote && i == 0;
            }
        }
    }

    private static boolean closes(String text, int at) {
        if (Character.isWhitespace(text.charAt(at - 1))) {
            return false;
        }
        char c = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
        return Character.isWhitespace(c) || ".,;:!?)]}*_~'\"’”»-–—/^…".indexOf(c) >= 0 || unspaced(c);
    }

    /// Of a script that sets no spaces between words.
    private static boolean unspaced(char c) {
        return Character.isIdeographic(c) || switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> "。、，！？「」".indexOf(c) >= 0;
        };
    }

    private static int sentence(String text, int before) {
        int at = before;
        while (at > 0 && before - at < LONG && !(at > 1 && Character.isWhitespace(text.charAt(at - 1))
                && ".!?".indexOf(text.charAt(at - 2)) >= 0)) {
            at--;
        }
        return at;
    }

    private static int sentenceEnd(String text, int after) {
        int at = after;
        while (at < text.length() && at - after < LONG && !(".!?".indexOf(text.charAt(at)) >= 0
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))))) {
            at++;
        }
        return Math.min(text.length(), at + 1);
    }
}
