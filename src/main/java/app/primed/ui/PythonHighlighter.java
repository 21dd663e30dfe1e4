package app.primed.ui;

import app.primed.python.HighlightedLine;
import app.primed.python.LexerState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Highlights Python. It caches the lexer's state before each line, so that a line costs the same wherever it is.
public final class PythonHighlighter implements Highlighter {
    private final IntFunction<String> lines;
    /// before.get(i) is the state before line i, for all lines read so far and the next one.
    private final List<LexerState> before = new ArrayList<>(List.of(LexerState.START));

    /// @param lines the editor's line by 0-based number
    public PythonHighlighter(IntFunction<String> lines) {
        this.lines = lines;
    }

    @Override
    public StyleSpans<Collection<String>> highlight(int line, String text) {
        while (before.size() <= line) {
            var last = before.size() - 1;
            before.add(HighlightedLine.of(lines.apply(last), before.get(last)).after());
        }
        return spans(HighlightedLine.of(text, before.get(line)).pieces());
    }

    @Override
    public void changed(int fromLine) {
        var keep = Math.max(1, fromLine + 1);
        if (before.size() > keep) {
            before.subList(keep, before.size()).clear();
        }
    }

    static StyleSpans<Collection<String>> spans(List<HighlightedLine.Piece> pieces) {
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
