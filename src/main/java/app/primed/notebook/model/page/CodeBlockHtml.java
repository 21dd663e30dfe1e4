package app.primed.notebook.model.page;

import app.primed.notebook.model.Fence;
import app.primed.python.HighlightedLine;
import java.util.List;

/// A fence as HTML, Python with syntax highlighting.
final class CodeBlockHtml {
    private CodeBlockHtml() {}

    static String of(Fence fence) {
        var code = fence.code().replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        var html = new StringBuilder("<pre class=\"code\">");
        var label = fence.python() ? "" : fence.language();
        if (!label.isEmpty()) {
            html.append(Html.span("language", label)).append('\n');
        }
        html.append("<code>");
        if (fence.python()) {
            int at = 0;
            for (var line : HighlightedLine.of(List.of(code.split("\n", -1)))) {
                html.append(at > 0 ? "\n" : "");
                for (var piece : line) {
                    var words = code.substring(at, at + piece.length());
                    html.append(piece.style().isEmpty() ? Html.text(words) : Html.span(piece.style(), words));
                    at += piece.length();
                }
                at++;
            }
        } else {
            html.append(Html.text(code));
        }
        return Html.states(html.append("</code></pre>\n").toString());
    }
}
