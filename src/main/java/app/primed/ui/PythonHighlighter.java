package app.primed.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Colours Python. Remembers for each line what was open before it, so that a string over many lines costs nothing extra.
public final class PythonHighlighter implements Highlighter {
    private final IntFunction<String> lines;
    /// before.get(i) is what is open before line i; as long as what is known.
    private final List<PythonSyntax.State> before = new ArrayList<>(List.of(PythonSyntax.State.CODE));

    /// @param lines the editor's line by 0-based number, for the lines above those in sight
    public PythonHighlighter(IntFunction<String> lines) {
        this.lines = lines;
    }

    @Override
    public StyleSpans<Collection<String>> highlight(int line, String text) {
        while (before.size() <= line) {
            var last = before.size() - 1;
            before.add(PythonSyntax.read(lines.apply(last), before.get(last)).after());
        }
        return spans(PythonSyntax.read(text, before.get(line)).pieces());
    }

    @Override
    public void changed(int fromLine) {
        var keep = Math.max(1, fromLine + 1);
        if (before.size() > keep) {
            before.subList(keep, before.size()).clear();
        }
    }

    static StyleSpans<Collection<String>> spans(List<PythonSyntax.Piece> pieces) {
        var builder = new StyleSpansBuilder<Collection<String>>();
        if (pieces.isEmpty()) {
            builder.add(List.of(), 0);
        }
        for (var piece : pieces) {
            builder.add(piece.style().isEmpty() ? List.of() : List.of(piece.style()), piece.length());
        }
        return builder.create();
    }
}
