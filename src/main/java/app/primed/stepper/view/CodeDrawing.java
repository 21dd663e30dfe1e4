package app.primed.stepper.view;

import app.primed.python.HighlightedLine;
import app.primed.python.HighlightedLine.Piece;
import app.primed.stepper.model.Drawing.Box;
import app.primed.stepper.model.Drawing.Face;
import app.primed.stepper.model.Drawing.Run;
import app.primed.stepper.model.Drawing.Side;
import app.primed.stepper.model.Drawing.Words;
import app.primed.stepper.viewmodel.ExportFrame;
import app.primed.stepper.viewmodel.LineMark;
import java.util.ArrayList;
import java.util.List;

/// Draws the program in a picture: as many lines as fit, marked lines in their colours with their notes.
final class CodeDrawing {
    static final double LINE = 19;
    private static final double SIZE = 13;
    private static final double PAD = 10;
    private static final double GUTTER = 48;
    private static final int MOST = 30;

    private final List<String> lines;
    private final List<List<Piece>> pieces;
    private final DrawingPalette palette;

    CodeDrawing(ExportFrame shot, DrawingPalette palette) {
        lines = shot.source().lines().toList();
        pieces = HighlightedLine.of(lines);
        this.palette = palette;
    }

    double height() {
        return Math.min(MOST, lines.size()) * LINE + 2 * PAD;
    }

    void drawOn(DrawingCanvas canvas, ExportFrame shot, double x, double y, double width, double height) {
        canvas.card(x, y, width, height, palette);
        var room = (int) ((height - 2 * PAD) / LINE);
        var at = shot.snapshot().step().line() - 1;
        var first = Math.clamp(at - room / 2, 0, Math.max(0, lines.size() - room));
        for (var i = first; i < Math.min(lines.size(), first + room); i++) {
            drawLine(canvas, shot, i, x, y + PAD + (i - first) * LINE, width);
        }
    }

    private void drawLine(
            DrawingCanvas canvas, ExportFrame shot, int number, double x, double y, double width) {
        var mark = shot.snapshot().marks().stream().filter(m -> m.line() == number + 1).findFirst();
        mark.ifPresent(m -> {
            canvas.add(Box.filled(x + 1, y, width - 2, LINE, 0, palette.groundOf(m.kind())));
            canvas.add(Box.filled(x + 1, y, 3, LINE, 0, palette.of(m.kind())));
        });
        var baseline = y + LINE - 5.5;
        canvas.words(x + GUTTER - 16, baseline, 12, Face.CODE, Side.END, palette.muted(), Integer.toString(number + 1));
        var room = width - GUTTER - PAD;
        var text = DrawingCanvas.fit(lines.get(number), SIZE, room);
        var runs = new ArrayList<Run>();
        var from = 0;
        for (var piece : pieces.get(number)) {
            var to = Math.min(text.length(), from + piece.length());
            if (from < to) {
                runs.add(new Run(text.substring(from, to), palette.ofSyntax(piece.style())));
            }
            from = to;
        }
        if (!runs.isEmpty()) {
            canvas.add(new Words(x + GUTTER, baseline, SIZE, Face.CODE, Side.START, List.copyOf(runs)));
        }
        mark.filter(m -> !m.text().isEmpty())
                .ifPresent(
                        m -> note(canvas, m, x + GUTTER + DrawingCanvas.codeWidth(text, SIZE) + 22, y,
                                x + width - PAD));
    }

    private void note(DrawingCanvas canvas, LineMark mark, double wanted, double y, double end) {
        var state = mark.kind().state();
        var least = 120.0;
        var x = Math.min(wanted, end - least);
        if (x < wanted) {
            // This may cover the end of a long line.
            canvas.add(Box.filled(x - 6, y, end - x + 6, LINE, 0, palette.groundOf(mark.kind())));
        }
        state.ifPresent(s -> canvas.mark(s, x, y + 5, 9, palette.of(mark.kind())));
        var shift = state.isPresent() ? 15 : 0;
        canvas.words(x + shift, y + LINE - 5.5, 12, Face.CODE, palette.of(mark.kind()),
                DrawingCanvas.fit(mark.text(), 12, end - x - shift));
    }
}
