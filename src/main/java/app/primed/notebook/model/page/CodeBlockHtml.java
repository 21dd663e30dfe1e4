package app.primed.notebook.model.page;

import app.primed.notebook.model.Fence;

/// A fence as HTML, Python in its colours.
final class CodeBlockHtml {
    private final CodeHighlighter colours;

    CodeBlockHtml(CodeHighlighter colours) {
        this.colours = colours;
    }

    String of(Fence fence) {
        var code = fence.code().replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        var html = new StringBuilder("<pre class=\"code\">");
        var label = fence.python() ? "" : fence.language();
        if (!label.isEmpty()) {
            html.append(Html.span("language", label)).append('\n');
        }
        html.append("<code>");
        if (fence.python()) {
            int at = 0;
            for (var piece : colours.of(code)) {
                var words = code.substring(at, at + piece.length());
                html.append(piece.style().isEmpty() ? Html.text(words) : Html.span(piece.style(), words));
                at += piece.length();
            }
        } else {
            html.append(Html.text(code));
        }
        return Html.states(html.append("</code></pre>\n").toString());
    }
}
