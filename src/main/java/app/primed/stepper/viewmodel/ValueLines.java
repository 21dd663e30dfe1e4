package app.primed.stepper.viewmodel;

import java.util.ArrayList;
import java.util.List;

/// Breaks a long value into lines, after commas outside its strings where it can.
public final class ValueLines {
    private ValueLines() {}

    /// @param width maximum number of characters of a line
    /// @return the lines, which joined give the text
    public static List<String> of(String text, int width) {
        var lines = new ArrayList<String>();
        var begin = 0;
        var fits = 0; // the last good end of the current line
        var quote = '\0';
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (quote != '\0') {
                if (c == '\\') {
                    at++;
                } else if (c == quote) {
                    quote = '\0';
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ' ' && at > 0 && text.charAt(at - 1) == ',') {
                fits = at + 1;
            }
            while (Math.min(at, text.length() - 1) - begin + 1 > width) {
                var end = fits > begin && fits - begin <= width ? fits : begin + width;
                if (Character.isHighSurrogate(text.charAt(end - 1))) {
                    end--;
                }
                lines.add(text.substring(begin, end));
                begin = end;
            }
        }
        if (begin < text.length() || lines.isEmpty()) {
            lines.add(text.substring(begin));
        }
        return lines;
    }
}
