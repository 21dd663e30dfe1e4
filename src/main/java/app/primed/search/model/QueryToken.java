package app.primed.search.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A piece of what was typed: a word, a phrase in quotes, or `field:value`.
///
/// @param field before the colon, in small letters; empty for plain words
/// @param value after the colon, or the words; without quotes
/// @param wanted false after a `-`
/// @param quoted whether the value stood in quotes
/// @param last whether it is still being typed: the text ends in it
/// @param start offset in the typed text
record QueryToken(String field, String value, boolean wanted, boolean quoted, boolean last, int start) {

    /// The words of it, the field's name with them.
    String whole() {
        return field.isEmpty() ? value : field + " " + value;
    }

    static List<QueryToken> in(String typed) {
        var tokens = new ArrayList<QueryToken>();
        int at = 0;
        while (at < typed.length()) {
            if (isSpace(typed.charAt(at))) {
                at++;
            } else {
                at = read(typed, at, tokens);
            }
        }
        return List.copyOf(tokens);
    }

    /// @return offset after the token
    private static int read(String typed, int start, List<QueryToken> tokens) {
        int at = start;
        boolean wanted = typed.charAt(at) != '-' || at + 1 == typed.length() || isSpace(typed.charAt(at + 1));
        if (!wanted) {
            at++;
        }
        int colon = at;
        while (colon < typed.length() && Character.isLetter(typed.charAt(colon))) {
            colon++;
        }
        var field = "";
        if (colon > at && colon < typed.length() && typed.charAt(colon) == ':') {
            field = typed.substring(at, colon).toLowerCase(Locale.ROOT);
            at = colon + 1;
        }
        boolean quoted = at < typed.length() && typed.charAt(at) == '"';
        int end = quoted ? typed.indexOf('"', at + 1) : endOfWord(typed, at);
        boolean open = quoted && end < 0;
        if (open) {
            end = typed.length();
        }
        tokens.add(new QueryToken(field, typed.substring(quoted ? at + 1 : at, end), wanted, quoted,
                end == typed.length(), start));
        return quoted && !open ? end + 1 : end;
    }

    private static int endOfWord(String typed, int from) {
        int end = from;
        while (end < typed.length() && !isSpace(typed.charAt(end)) && (typed.charAt(end) != '"' || end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
