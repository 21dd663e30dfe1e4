package app.primed.quiz.io.anki;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// A card's words as the HTML that Anki keeps, and Anki's HTML as words.
///
/// Code between backticks and fenced code become `<code>` and `<pre>`; everything else is text. What comes back is the
/// same, up to [#plain]. Of foreign HTML only the words are kept: nothing in it can run or be fetched.
final class AnkiText {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FENCE = Pattern.compile("```([\\w+-]*)");
    private static final String NEVER_WORDS =
            "script, style, iframe, object, embed, noscript, template, title, svg, math, audio, video, textarea, select";
    /// A picture written out in place, which would only be dropped.
    private static final Pattern DATA = Pattern.compile("data:[^\"'\\s>]{64,}+");
    /// More than this of markup is not parsed; as text it is longer than any card may be.
    private static final int LONGEST = 200_000;
    private static final char NBSP = '\u00a0';

    private AnkiText() {}

    /// The text as both sides agree on it: lines end with a line feed, a space is a space, no control characters.
    static String plain(String text) {
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').replace(NBSP, ' ').chars()
                .filter(c -> c >= ' ' && c != 0x7f && c != 0xfffe && c != 0xffff && c != 0xfeff || c == '\n'
                        || c == '\t')
                .forEach(c -> out.append((char) c));
        return out.toString().strip();
    }

    /// HTML for Anki, on one line and without a tab or a quotation mark.
    static String html(String words) {
        var lines = List.of(plain(words).split("\n", -1));
        var out = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.append("<br>");
            }
            var fence = FENCE.matcher(lines.get(i));
            var end = fence.matches() ? lines.subList(i + 1, lines.size()).indexOf("```") : -1;
            if (end >= 0) {
                out.append(
                        fence.group(1).isEmpty() ? "<pre><code>" : "<pre><code class=language-" + fence.group(1) + ">");
                lines.subList(i + 1, i + 1 + end)
                        .forEach(line -> out.append(escape(line).replace("\t", "&#9;")).append("<br>"));
                out.append("</code></pre>");
                i += end + 1;
            } else {
                line(lines.get(i), out);
            }
        }
        return out.toString();
    }

    private static void line(String line, StringBuilder out) {
        var code = CODE.matcher(line);
        var from = 0;
        while (code.find()) {
            out.append(spaced(line.substring(from, code.start())));
            out.append("<code>").append(spaced(code.group(1))).append("</code>");
            from = code.end();
        }
        out.append(spaced(line.substring(from)));
    }

    /// Spaces that HTML would swallow are kept.
    private static String spaced(String text) {
        var escaped = escape(text.replace("\t", "    "));
        var out = new StringBuilder(escaped.length());
        for (var i = 0; i < escaped.length(); i++) {
            var c = escaped.charAt(i);
            var alone =
                    i > 0 && i + 1 < escaped.length() && escaped.charAt(i - 1) != ' ' && escaped.charAt(i + 1) != ' ';
            if (c == ' ' && !alone) {
                out.append("&nbsp;");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Two braces would begin a cloze or, in older Ankis, a field.
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("{{", "{&#123;");
    }

    /// The words of a piece of Anki's HTML; a picture leaves its name in brackets.
    static String words(String html) {
        var plainText = html.indexOf('<') < 0 && html.indexOf('&') < 0;
        if (plainText && html.indexOf('\n') < 0 && !html.contains("  ")) {
            return plain(html);
        }
        var light = DATA.matcher(html).replaceAll("data:");
        if (light.length() > LONGEST) {
            return light;
        }
        var body = Jsoup.parseBodyFragment(light).body();
        body.select(NEVER_WORDS).remove();
        var words = new HtmlToText();
        body.traverse(words);
        return plain(words.text());
    }
}
