package app.primed.notebook.view;

import app.primed.notebook.model.page.CodeHighlighter;
import app.primed.ui.PythonSyntax;
import java.util.ArrayList;
import java.util.List;

/// Colours Python on a page as the editor does.
public final class PythonColours implements CodeHighlighter {
    @Override
    public List<Piece> of(String code) {
        var pieces = new ArrayList<Piece>();
        var open = PythonSyntax.State.CODE;
        var lines = code.split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            if (n > 0) {
                pieces.add(new Piece(1, ""));
            }
            var read = PythonSyntax.read(lines[n], open);
            read.pieces().forEach(piece -> pieces.add(new Piece(piece.length(), piece.style())));
            open = read.after();
        }
        return pieces;
    }
}
