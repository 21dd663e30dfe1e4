package app.primed.quiz.io.anki;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Converts parsed HTML to text: line breaks as in a browser, code in backticks and fences.
final class HtmlToText implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "figure", "footer", "form", "h1",
            "h2",
            "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "section", "table", "tr", "ul");

    private final StringBuilder out = new StringBuilder();
    private @Nullable Element fence;
    /// Code of one line: what is nested in it need not be searched for line breaks again.
    private @Nullable Element inlineCode;
    private boolean pendingLineBreak;
    private boolean trailingSpace;

    String text() {
        return out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
        } else if (node instanceof Element element) {
            var name = element.normalName();
            if (name.equals("br")) {
                pendingLineBreak = false;
                newLine();
            } else if (name.equals("img")) {
                put("[picture: " + fileName(element.attr("src")) + "]");
            } else if (fence != null) {
                return;
            } else if (name.equals("pre") || name.equals("code") && hasLineBreaks(element)) {
                open(element);
            } else if (name.equals("code")) {
                put("`");
            } else if (BLOCKS.contains(name)) {
                freshLine();
                if (name.equals("li")) {
                    put("- ");
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            var name = element.normalName();
            if (element == fence) {
                freshLine();
                out.append("```");
                pendingLineBreak = true;
                fence = null;
            } else if (fence != null) {
                return;
            } else if (name.equals("code")) {
                put("`");
                if (element == inlineCode) {
                    inlineCode = null;
                }
            } else if (BLOCKS.contains(name)) {
                pendingLineBreak = !out.isEmpty();
            } else if (name.equals("td") || name.equals("th")) {
                write(" ");
            }
        }
    }

    private boolean hasLineBreaks(Element code) {
        if (inlineCode != null) {
            return false;
        }
        boolean has = code.selectFirst("br") != null;
        if (!has) {
            inlineCode = code;
        }
        return has;
    }

    private void open(Element element) {
        freshLine();
        var code = element.nameIs("pre") ? element.selectFirst("code") : element;
        var language = code == null ? "" : code.className();
        put("```" + (language.matches("language-[\\w+-]+") ? language.substring("language-".length()) : ""));
        newLine();
        fence = element;
    }

    private void write(String text) {
        if (fence != null) {
            out.append(text);
            return;
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                if (!pendingLineBreak && !atLineStart() && !trailingSpace) {
                    out.append(' ');
                    trailingSpace = true;
                }
            } else {
                put(String.valueOf(c));
            }
        }
    }

    private void put(String text) {
        if (pendingLineBreak) {
            freshLine();
        }
        out.append(text);
        trailingSpace = false;
    }

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private void freshLine() {
        pendingLineBreak = false;
        if (!atLineStart()) {
            newLine();
        }
    }

    private void newLine() {
        if (trailingSpace && fence == null) {
            out.setLength(out.length() - 1);
        }
        trailingSpace = false;
        out.append('\n');
    }

    private static String fileName(String source) {
        if (source.startsWith("data:")) {
            return "in the card";
        }
        var name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return name.length() > 80 ? name.substring(0, 80) + "\u2026" : name;
    }
}
