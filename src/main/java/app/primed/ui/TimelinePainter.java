package app.primed.ui;

import app.primed.ui.TimelineColours.Role;
import app.primed.ui.TimelineModel.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws the visible rows of a timeline, independent of the current step: names on one canvas, bars and arrows on
/// another.
final class TimelinePainter {
    private static final double ARC = 6;
    private static final double ROOM_FOR_MARK = 24;

    private final GraphicsContext named;
    private final GraphicsContext g;
    private final TimelineColours colours;
    private final Font plain;
    private final Font bold;
    private final Map<String, GroupDrawn> groups = new HashMap<>();
    private TimelineModel drawn = TimelineModel.NONE;

    TimelinePainter(GraphicsContext named, GraphicsContext g, TimelineColours colours) {
        this.named = named;
        this.g = g;
        this.colours = colours;
        plain = Font.font("JetBrains Mono", TimelineLayout.FONT_SIZE);
        bold = Font.font("JetBrains Mono", FontWeight.BOLD, TimelineLayout.FONT_SIZE);
    }

    /// @param selected the row whose name is highlighted, -1 for none
    void paintNames(TimelineModel timeline, TimelineRows rows, TimelineLayout at, int selected) {
        named.clearRect(0, 0, at.left(), at.height());
        clip(named, at, at.stillBottom(), () -> {
            for (var row = at.firstRow(); row <= at.lastRow(); row++) {
                name(timeline, rows.row(row), at, row, row == selected);
            }
        });
        for (var row = 0; row < at.still(); row++) {
            name(timeline, rows.row(row), at, row, row == selected);
        }
    }

    void paintBars(TimelineModel timeline, TimelineRows rows, TimelineLayout at, TimelineViewport view) {
        g.clearRect(0, 0, at.width(), at.height());
        clip(g, at, at.stillBottom(), () -> {
            for (var row = at.firstRow(); row <= at.lastRow(); row++) {
                bars(timeline, rows.row(row), at, view, at.y(row));
            }
        });
        for (var row = 0; row < at.still(); row++) {
            bars(timeline, rows.row(row), at, view, at.y(row));
        }
        clip(g, at, at.top() - 2,
                () -> new TimelineArrows(timeline, rows, at, view).paint(g, plain, colours.of(Role.MUTED)));
    }

    private static void clip(GraphicsContext on, TimelineLayout at, double top, Runnable drawing) {
        on.save();
        on.beginPath();
        on.rect(0, top, at.width(), at.top() + at.rowsHeight() - top);
        on.clip();
        drawing.run();
        on.restore();
    }

    private void bars(TimelineModel timeline, TimelineRows.Row row, TimelineLayout at, TimelineViewport view,
            double y) {
        switch (row) {
            case TimelineRows.LaneRow one -> bars(view.bars(timeline.lane(one.lane())), at, y, at.barHeight());
            case TimelineRows.GroupRow group -> {
                // The bar of an open group is a thin summary above its lanes.
                var high = group.folded() ? at.barHeight() : Math.round(at.barHeight() * 0.4);
                bars(groupBars(timeline, group, view), at, y + (at.barHeight() - high) / 2, high);
            }
        }
    }

    /// Caches a group's bars, whose cost grows with its lanes, until the group, the view or the run changes.
    private List<TimelineViewport.Bar> groupBars(TimelineModel timeline, TimelineRows.GroupRow group,
            TimelineViewport view) {
        if (timeline != drawn) {
            drawn = timeline;
            groups.clear();
        }
        var wanted = new GroupDrawn(timeline.length(), view, group.lanes(), List.of());
        var known = groups.get(group.name());
        if (known == null || !known.isOf(wanted)) {
            known = new GroupDrawn(
                    timeline.length(), view, group.lanes(), GroupBars.of(view, timeline, group.lanes()));
            groups.put(group.name(), known);
        }
        return known.bars();
    }

    private record GroupDrawn(int length, TimelineViewport view, List<Integer> lanes, List<TimelineViewport.Bar> bars) {
        boolean isOf(GroupDrawn that) {
            return length == that.length && view.equals(that.view) && lanes.equals(that.lanes);
        }
    }

    private void bars(List<TimelineViewport.Bar> bars, TimelineLayout at, double y, double high) {
        for (var bar : bars) {
            if (bar.single()) {
                single(bar.shares().quarters().getFirst(), at, bar.x(), bar.width(), y, high);
            } else {
                parted(bar, at, y, high);
            }
        }
    }

    private void name(TimelineModel timeline, TimelineRows.Row row, TimelineLayout at, int number, boolean selected) {
        named.setFont(selected ? bold : plain);
        named.setFill(colours.of(selected || row instanceof TimelineRows.GroupRow ? Role.TEXT : Role.MUTED));
        named.setTextAlign(TextAlignment.LEFT);
        named.setTextBaseline(VPos.CENTER);
        var character = at.fontSize() * TimelineLayout.CHARACTER;
        var x = at.namesLeft() + TimelineRows.indent(row) * character;
        var y = at.y(number) + at.barHeight() / 2;
        named.fillText(Ellipsis.middle(TimelineRows.title(timeline, row), at.nameRoom() - TimelineRows.indent(row)), x,
                y);
        switch (row) {
            case TimelineRows.GroupRow group ->
                arrowhead(at.namesLeft() + character * 0.6, y, group.folded());
            case TimelineRows.LaneRow one -> {
                if (one.pinned()) {
                    pin(at.namesLeft() / 2, y);
                }
            }
        }
    }

    /// A triangle that points right for a folded group, down for an open one.
    private void arrowhead(double x, double y, boolean folded) {
        var u = 3.5;
        named.fillPolygon(
                folded ? new double[] {x - u * 0.7, x + u, x - u * 0.7} : new double[] {x - u, x + u, x},
                folded ? new double[] {y - u, y, y + u} : new double[] {y - u * 0.7, y - u * 0.7, y + u},
                3);
    }

    private void pin(double x, double y) {
        named.setFill(colours.of(Role.PLAYHEAD));
        named.fillOval(x - 3, y - 5, 6, 6);
        named.fillRect(x - 0.75, y, 1.5, 5);
    }

    /// Draws pixels that contain several states, one quarter of the height for each.
    private void parted(TimelineViewport.Bar bar, TimelineLayout at, double y, double high) {
        var x = at.left() + bar.x();
        var quarters = bar.shares().quarters();
        var each = high / StateShares.PARTS;
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

    private void single(Kind kind, TimelineLayout at, double left, double wide, double y, double high) {
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
                var arc = Math.min(ARC, width);
                g.fillRoundRect(x, y, width, high, arc, arc);
            }
        }
        if (width >= ROOM_FOR_MARK && high >= 10 && kind != Kind.PLAIN) {
            var size = Math.min(8, high - 4);
            StateIcon.draw(g, kind.state().orElseThrow(), x + 6, y + (high - size) / 2, size,
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
