package app.primed.notebook.model.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// The words of a note as HTML: emphasis, code, links. What blocks there are the note's reading says, not CommonMark.
///
/// HTML in a note is shown as it is written, never obeyed; a link leads nowhere but to the web, to mail or beside the
/// note; a picture becomes a link to it, so that a page loads nothing.
final class InlineMarkdown {
    private static final String CLOSE = "</p>";
    /// What Markdown would take for emphasis, and Python for a name.
    private static final Pattern DUNDER =
            Pattern.compile("(?<![\\\\\\w])__(?=\\w+?__)|(?<=\\w)__(?!\\w)");
    /// What Markdown would take out of the text, to be referred to.
    private static final Pattern REFERENCE = Pattern.compile("^\\[(?=[^\\]]*\\]:)");

    private final Parser words =
            Parser.builder().enabledBlockTypes(Set.of()).extensions(List.of(AutolinkExtension.create())).build();
    private final Parser tables = Parser.builder().enabledBlockTypes(Set.of())
            .extensions(List.of(AutolinkExtension.create(), TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .percentEncodeUrls(true)
            .softbreak("<br />\n")
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(PictureLink::new)
            .build();

    /// @param text one paragraph; its line breaks stay
    String of(String text) {
        var plain = REFERENCE.matcher(withNames(Html.possible(text.strip()))).replaceFirst("\\\\[");
        if (plain.isEmpty()) {
            return "";
        }
        var html = renderer.render(words.parse(plain)).strip();
        var inner = html.startsWith("<p>") && html.endsWith(CLOSE)
                ? html.substring(3, html.length() - CLOSE.length())
                : html;
        return Html.states(inner);
    }

    /// Escapes the underscores of names such as `__init__`, outside of code.
    private static String withNames(String text) {
        var escaped = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('`'); open >= 0; open = text.indexOf('`', at)) {
            int code = endOfMarks(text, open);
            int close = text.indexOf('`', code);
            if (close < 0) {
                break;
            }
            int marks = Math.min(code - open, endOfMarks(text, close) - close);
            escaped.append(escaped(text.substring(at, code - marks))).append(text, code - marks, close + marks);
            at = close + marks;
        }
        return escaped.append(escaped(text.substring(at))).toString();
    }

    private static String escaped(String prose) {
        return DUNDER.matcher(prose).replaceAll(Matcher.quoteReplacement("\\_\\_"));
    }

    private static int endOfMarks(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == '`') {
            to++;
        }
        return to;
    }

    /// A table, where the lines are one, else nothing.
    String table(String lines) {
        var parsed = tables.parse(Html.possible(lines));
        return parsed.getFirstChild() instanceof TableBlock && parsed.getFirstChild() == parsed.getLastChild()
                ? Html.states(renderer.render(parsed))
                : "";
    }

    private record PictureLink(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class, Link.class);
        }

        @Override
        public void render(Node node) {
            var target = node instanceof Image image ? image.getDestination() : ((Link) node).getDestination();
            var html = context.getWriter();
            var safe = context.urlSanitizer().sanitizeLinkUrl(target);
            if (safe.isEmpty()) {
                html.tag("span", Map.of("class", "dead-link"));
            } else {
                html.tag("a", link(context.encodeUrl(safe)));
            }
            if (node.getFirstChild() == null) {
                html.text(target);
            }
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag(safe.isEmpty() ? "/span" : "/a");
            if (safe.isEmpty() && node.getFirstChild() != null) {
                html.text(" (" + target + ")");
            }
        }

        private static Map<String, String> link(String target) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("href", target);
            attributes.put("rel", "noopener noreferrer");
            return attributes;
        }
    }
}
