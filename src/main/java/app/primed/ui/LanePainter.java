package app.primed.ui;

import app.primed.ui.LaneColours.Role;
import app.primed.ui.Timeline.Kind;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws the rows of a timeline onto a canvas, as they are whatever step one is at: what is in sight and nothing else.
final class LanePainter {
    private static final double ARC = 6;
    private static final double ROOM_FOR_MARK = 24;

    private final GraphicsContext g;
    private final LaneColours colours;
    private final Font plain;
    private final Font bold;

    LanePainter(GraphicsContext g, LaneColours colours, double scale) {
        this.g = g;
        this.colours = colours;
        plain = Font.font("JetBrains Mono", LaneLayout.FONT_SIZE * scale);
        bold = Font.font("JetBrains Mono", FontWeight.BOLD, LaneLayout.FONT_SIZE * scale);
    }

    /// @param selected the row whose name stands out, -1 for none
    void paint(Timeline timeline, LaneRows rows, LaneLayout at, LaneView view, int selected) {
        g.clearRect(0, 0, at.width(), at.height());
        g.save();
        g.beginPath();
        g.rect(0, at.top() - 2, at.width(), at.rowsHeight() + 2);
        g.clip();
        for (var row = at.firstRow(); row <= at.lastRow(); row++) {
            name(timeline, rows.row(row), at, row, row == selected);
            bars(timeline, rows.row(row), at, view, at.y(row));
        }
        new LaneArrows(timeline, rows, at, view).paint(g, plain, colours.of(Role.MUTED));
        g.restore();
    }

    private void bars(Timeline timeline, LaneRows.Row row, LaneLayout at, LaneView view, double y) {
        switch (row) {
            case LaneRows.One one -> bars(view.bars(timeline.lane(one.lane())), at, y, at.barHeight());
            case LaneRows.Group group -> {
                // Over its own lanes a group is a thin summary.
                var high = group.folded() ? at.barHeight() : Math.round(at.barHeight() * 0.4);
                bars(GroupBars.of(view, timeline, group.lanes()), at, y + (at.barHeight() - high) / 2, high);
            }
        }
    }

    private void bars(List<LaneView.Bar> bars, LaneLayout at, double y, double high) {
        for (var bar : bars) {
            if (bar.single()) {
                single(bar.shares().quarters().getFirst(), at, bar.x(), bar.width(), y, high);
            } else {
                parted(bar, at, y, high);
            }
        }
    }

    private void name(Timeline timeline, LaneRows.Row row, LaneLayout at, int number, boolean selected) {
        g.setFont(selected ? bold : plain);
        g.setFill(colours.of(selected || row instanceof LaneRows.Group ? Role.TEXT : Role.MUTED));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        var character = at.fontSize() * LaneLayout.CHARACTER;
        var x = at.namesLeft() + LaneRows.indent(row) * character;
        var y = at.y(number) + at.barHeight() / 2;
        g.fillText(Shorten.middle(LaneRows.title(timeline, row), at.nameRoom() - LaneRows.indent(row)), x, y);
        switch (row) {
            case LaneRows.Group group -> arrowhead(at.namesLeft() + character * 0.6, y, at.scale(), group.folded());
            case LaneRows.One one -> {
                if (one.pinned()) {
                    pin(at.namesLeft() / 2, y, at.scale());
                }
            }
        }
    }

    /// Points right at what is folded, down at what is open.
    private void arrowhead(double x, double y, double scale, boolean folded) {
        var u = 3.5 * scale;
        g.fillPolygon(
                folded ? new double[] {x - u * 0.7, x + u, x - u * 0.7} : new double[] {x - u, x + u, x},
                folded ? new double[] {y - u, y, y + u} : new double[] {y - u * 0.7, y - u * 0.7, y + u},
                3);
    }

    private void pin(double x, double y, double scale) {
        g.setFill(colours.of(Role.PLAYHEAD));
        g.fillOval(x - 3 * scale, y - 5 * scale, 6 * scale, 6 * scale);
        g.fillRect(x - 0.75 * scale, y, 1.5 * scale, 5 * scale);
    }

    /// What lies in pixels that hold more than one state, a quarter of the height for each.
    private void parted(LaneView.Bar bar, LaneLayout at, double y, double high) {
        var x = at.left() + bar.x();
        var quarters = bar.shares().quarters();
        var each = high / Shares.PARTS;
        for (var from = 0; from < quarters.size();) {
            var to = from;
            while (to < quarters.size() && quarters.get(to) == quarters.get(from)) {
                to++;
            }
            g.setFill(colours.of(quarters.get(from)));
            var top = Math.round(y + from * each);
            g.fillRect(x, top, bar.width(), Math.round(y + to * each) - top);
            from = to;
        }
    }

    private void single(Kind kind, LaneLayout at, double left, double wide, double y, double high) {
        var x = at.left() + left;
        var width = wide - (wide > 4 ? 1 : 0);
        var paint = colours.of(kind);
        if (kind == Kind.CREATED) {
            hollow(paint, x, y, width, high);
        } else {
            g.setFill(paint);
            if (width < 3) {
                g.fillRect(x, y, width, high);
            } else {
                var arc = Math.min(ARC * at.scale(), width);
                g.fillRoundRect(x, y, width, high, arc, arc);
            }
        }
        if (width >= ROOM_FOR_MARK * at.scale() && high >= 10 * at.scale() && kind != Kind.PLAIN) {
            var size = Math.min(8 * at.scale(), high - 4);
            StateMark.valueOf(kind.name())
                    .draw(g, x + 6 * at.scale(), y + (high - size) / 2, size,
                            kind == Kind.CREATED ? paint : colours.of(Role.BACKGROUND));
        }
    }

    private void hollow(Paint paint, double x, double y, double width, double height) {
        g.setStroke(paint);
        g.setLineWidth(1);
        g.setLineDashes(3, 2.5);
        if (width > 3) {
            g.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, ARC, ARC);
        } else {
            g.strokeLine(x + 0.5, y, x + 0.5, y + height);
        }
        g.setLineDashes();
    }
}
