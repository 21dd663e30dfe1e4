package app.primed.quiz.io.anki;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Converts the text of a card to Anki's HTML and back.
///
/// Code in backticks and fences becomes `<code>` and `<pre>`; everything else is text. Converting back gives the same
/// text, up to [#plain]. Other HTML is reduced to its text: nothing in it can run or be loaded.
final class AnkiText {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FENCE = Pattern.compile("```([\\w+-]*)");
    private static final String NEVER_WORDS =
            "script, style, iframe, object, embed, noscript, template, title, svg, math, audio, video, textarea, select";
    /// An inline image; it would be dropped anyway.
    private static final Pattern DATA = Pattern.compile("data:[^\"'\\s>]{64,}+");
    /// The longest HTML that is parsed, in characters; its text would be longer than a card may be.
    private static final int LONGEST = 200_000;
    private static final char NBSP = '\u00a0';

    private AnkiText() {}

    /// The text in the form that both sides preserve: line feeds, plain spaces, no control characters.
    static String plain(String text) {
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').replace(NBSP, ' ').chars()
                .filter(c -> c >= ' ' && c != 0x7f && c != 0xfffe && c != 0xffff && c != 0xfeff || c == '\n'
                        || c == '\t')
                .forEach(c -> out.append((char) c));
        return out.toString().strip();
    }

    /// HTML for Anki, on one line and without tabs or quotation marks.
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

    /// Preserves spaces that HTML would collapse.
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

    /// Escapes double braces, which would begin a cloze or, in older versions of Anki, a field.
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("{{", "{&#123;");
    }

    /// The text of Anki's HTML; an image becomes its name in brackets.
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
