package app.primed.notebook.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/// Plain text from HTML on the clipboard.
public final class HtmlText {
    private static final Pattern HIDDEN = Pattern.compile("(?i)<(?:(head|style|script)\\b|!--)");

    private HtmlText() {}

    /// Plain text, each block on a line of its own.
    public static String of(String html) {
        var shown = visible(html).replaceAll("\\s+", " ");
        // After the last `>` there is no tag; without that, each `<` would be tried to the end of the text.
        int end = shown.lastIndexOf('>') + 1;
        var words = shown.substring(0, end)
                .replaceAll("(?i)<br\\b[^>]*+>|</(p|div|li|tr|h[1-6]|pre|blockquote)>", "\n")
                .replaceAll("(?i)<li\\b[^>]*+>", "- ");
        int last = words.lastIndexOf('>') + 1;
        return (words.substring(0, last).replaceAll("<[^>]++>", "") + words.substring(last) + shown.substring(end))
                .replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&")
                .replaceAll("(?m)^ +|(?<! ) +$", "").replaceAll("\n{3,}", "\n\n").strip();
    }

    /// Without comments and the elements a browser does not show; one that does not end is kept.
    private static String visible(String html) {
        var visible = new StringBuilder();
        var hidden = HIDDEN.matcher(html);
        var endless = new HashSet<String>();
        int at = 0;
        for (int from = 0; hidden.find(from);) {
            var name = hidden.group(1) == null ? "-->" : "</" + hidden.group(1).toLowerCase(Locale.ROOT) + ">";
            from = hidden.end();
            var end = Pattern.compile(name, Pattern.CASE_INSENSITIVE).matcher(html);
            if (!endless.contains(name) && end.find(from)) {
                visible.append(html, at, hidden.start());
                at = end.end();
                from = at;
            } else {
                endless.add(name);
            }
        }
        return visible.append(html, at, html.length()).toString();
    }
}
