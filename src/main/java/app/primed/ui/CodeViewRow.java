package app.primed.ui;

import app.primed.python.HighlightedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One line of a [CodeView], wrapped over as many rows as it needs.
final class CodeViewRow extends Region {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    private final double characterWidth;
    private final double lineHeight;
    private final double left;
    private final int columns;
    private final List<Integer> starts;
    private final int indent;
    /// Only few lines have one.
    private @Nullable HBox note;
    private Optional<CodeBand> shown = Optional.empty();

    CodeViewRow(String line, List<HighlightedLine.Piece> pieces, double characterWidth, double lineHeight, double left,
            int columns) {
        this.characterWidth = characterWidth;
        this.lineHeight = lineHeight;
        this.left = left;
        this.columns = columns;
        getStyleClass().add("code-row");
        setManaged(false);
        indent = indent(line, columns);
        starts = starts(line, columns);
        var at = 0;
        for (var piece : pieces) {
            add(line, at, at + piece.length(), piece.style());
            at += piece.length();
        }
    }

    private HBox note() {
        var box = note;
        if (box == null) {
            box = new HBox(characterWidth * 0.7);
            box.getStyleClass().add("code-note");
            box.setAlignment(Pos.CENTER_RIGHT);
            box.setManaged(false);
            getChildren().add(box);
            note = box;
        }
        return box;
    }

    int columns() {
        return columns;
    }

    double lineHeight() {
        return lineHeight;
    }

    static int rowsOf(String line, int columns) {
        return line.length() <= columns ? 1 : starts(line, columns).size();
    }

    /// @param light 1 if this line is highlighted, -1 if another one is, 0 if none is
    void show(Optional<CodeBand> band, int light) {
        pseudoClassStateChanged(LIT, light > 0);
        pseudoClassStateChanged(DIM, light < 0);
        if (band.equals(shown)) {
            return;
        }
        shown.ifPresent(before -> getStyleClass().removeAll("line-band", before.style()));
        shown = band;
        if (note != null) {
            note.getChildren().clear();
        }
        band.ifPresent(now -> {
            getStyleClass().addAll("line-band", now.style());
            if (!now.note().isEmpty()) {
                note().getChildren().add(new Label(now.note()));
            }
            now.state().ifPresent(state -> note().getChildren().addFirst(StateIcon.node(state, characterWidth * 1.3)));
        });
        requestLayout();
    }

    /// The centre of a character.
    Point2D characterCenter(int column) {
        var row = rowOf(column);
        return new Point2D(x(column, row) + characterWidth / 2, row * lineHeight + lineHeight / 2);
    }

    @Override
    protected void layoutChildren() {
        if (note == null) {
            return;
        }
        var end = starts.size() - 1;
        var used = getChildren().stream().filter(n -> n instanceof Text)
                .mapToDouble(n -> n.getLayoutX() + ((Text) n).getText().length() * characterWidth).max().orElse(left);
        // The note has a width only once it is styled.
        note.applyCss();
        var width = Math.ceil(note.prefWidth(-1)) + 1;
        // A note that does not fit is left out; the colour of the band is enough.
        note.setVisible(used + width + left + 2 * characterWidth < getWidth());
        note.resizeRelocate(getWidth() - width - left, end * lineHeight, width, lineHeight);
    }

    private void add(String line, int from, int to, String style) {
        var at = from;
        while (at < to) {
            var row = rowOf(at);
            var rowEnd = row + 1 < starts.size() ? starts.get(row + 1) : line.length();
            var end = Math.min(to, rowEnd);
            var words = line.substring(at, end).replace('\t', ' ');
            if (!words.isBlank()) {
                var text = new Text(words);
                text.setTextOrigin(VPos.CENTER);
                text.getStyleClass().add(style.isEmpty() ? "py-plain" : style);
                text.setManaged(false);
                text.relocate(x(at, row), 0);
                text.setLayoutX(x(at, row));
                text.setLayoutY(row * lineHeight + lineHeight / 2);
                getChildren().add(text);
            }
            at = end;
        }
    }

    private int rowOf(int column) {
        var row = 0;
        while (row + 1 < starts.size() && starts.get(row + 1) <= column) {
            row++;
        }
        return row;
    }

    private double x(int column, int row) {
        var before = row == 0 ? 0 : indent;
        return left + (before + column - starts.get(row)) * characterWidth;
    }

    /// The indent of wrapped rows: two more than the line's own, at most half the width.
    private static int indent(String line, int columns) {
        var own = line.length() - line.stripLeading().length();
        return Math.min(own + 2, columns / 2);
    }

    /// The index at which each row starts, after a space if there is one late enough.
    private static List<Integer> starts(String line, int columns) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        var at = 0;
        var fits = columns;
        while (line.length() - at > fits) {
            var cut = at + fits;
            var space = line.lastIndexOf(' ', cut - 1);
            at = space > at + fits / 2 ? space + 1 : cut;
            starts.add(at);
            fits = columns - indent(line, columns);
        }
        return starts;
    }
}
