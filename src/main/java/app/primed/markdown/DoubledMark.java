package app.primed.markdown;

import app.primed.markdown.Inline.Style;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Nodes;
import org.commonmark.node.SourceSpans;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/// Words between two doubled marks: `~~deleted~~`, `==highlighted==`, `%%private%%`.
record DoubledMark(char mark, Style style) implements DelimiterProcessor {

    static final class Marked extends CustomNode {
        private final Style style;

        Marked(Style style) {
            this.style = style;
        }

        Style style() {
            return style;
        }
    }

    @Override
    public char getOpeningCharacter() {
        return mark;
    }

    @Override
    public char getClosingCharacter() {
        return mark;
    }

    @Override
    public int getMinLength() {
        return 2;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
        if (opening.length() < 2 || closing.length() < 2) {
            return 0;
        }
        var opener = opening.getOpener();
        var marked = new Marked(style);
        var spans = new SourceSpans();
        for (var node : Nodes.between(opener, closing.getCloser())) {
            marked.appendChild(node);
            spans.addAll(node.getSourceSpans());
        }
        marked.setSourceSpans(spans.getSourceSpans());
        opener.insertAfter(marked);
        return 2;
    }
}
