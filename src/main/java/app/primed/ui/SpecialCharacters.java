package app.primed.ui;

import app.primed.markdown.DirectionMarks;
import app.primed.markdown.EmojiFinder;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// Characters of an editor's line that its font has no shape for: emoji, and controls that change the direction of text.
/// The latter are drawn as marks instead of taking effect, so that no name reads as another.
final class SpecialCharacters {
    static final String DIRECTION = "md-direction";
    private static final String EMOJI = "md-emoji";

    private SpecialCharacters() {}

    static List<EditorMark> in(String line) {
        boolean directed = DirectionMarks.in(line);
        if (!directed && !EmojiFinder.mayBeIn(line)) {
            return List.of();
        }
        var marks = new ArrayList<EditorMark>();
        int at = 0;
        for (var piece : EmojiFinder.pieces(line)) {
            if (piece.emoji()) {
                Theme.loadEmojiFont();
                marks.add(new EditorMark(at, at + piece.text().length(), EMOJI));
            } else if (directed) {
                for (int n = 0; n < piece.text().length(); n++) {
                    if (DirectionMarks.is(piece.text().charAt(n))) {
                        marks.add(new EditorMark(at + n, at + n + 1, DIRECTION));
                    }
                }
            }
            at += piece.text().length();
        }
        return marks;
    }

    /// Draws a mark in place of each control under a node; the characters of the document stay.
    static void show(Node area) {
        for (var node : area.lookupAll("." + DIRECTION)) {
            if (node instanceof Text text && DirectionMarks.in(text.getText())) {
                text.setText(text.getText().codePoints().map(SpecialCharacters::mark).collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
                text.getParent().requestLayout();
            }
        }
    }

    private static int mark(int control) {
        return switch (control) {
            case 0x202a, 0x202d, 0x2066 -> '»';
            case 0x202b, 0x202e, 0x2067 -> '«';
            case 0x202c, 0x2068, 0x2069 -> '¦';
            default -> control;
        };
    }
}
