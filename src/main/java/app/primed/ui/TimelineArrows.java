package app.primed.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Places and draws the arrows between the rows of a timeline.
record TimelineArrows(TimelineModel timeline, TimelineRows rows, TimelineLayout at, TimelineViewport view) {
    static final int LONGEST_LABEL = 24;
    private static final double ROOM_FOR_LABEL = 34;
    private static final double CROWDED = 40;

    /// An arrow on the screen.
    ///
    /// @param lower the row above which its label is drawn
    record Placed(double x, double fromY, double toY, int lower, String label) {
        boolean down() {
            return toY > fromY;
        }
    }

    /// The position of an arrow, if its ends are in different rows and one of them is visible.
    ///
    /// @param whole whether to draw it from end to end at any distance
    Optional<Placed> place(TimelineModel.Arrow arrow, boolean whole) {
        var from = rows.of(arrow.fromLane());
        var to = rows.of(arrow.toLane());
        if (from < 0 || to < 0 || from == to || !at.inSight(from) && !at.inSight(to)) {
            return Optional.empty();
        }
        var x = Math.round(at.left() + view.x(arrow.step())) + 0.5;
        var down = to > from;
        var fromY = at.y(from) + (down ? at.barHeight() + 2 : -2);
        var toY = at.y(to) + (down ? -1 : at.barHeight() + 1);
        var lower = Math.max(from, to);
        if (!whole && at.pitch() < CROWDED && Math.abs(to - from) > 1) {
            // Lines across many rows would hide them, so these are drawn as a stub at the lower row.
            if (at.y(lower) < at.stillBottom() + 2 && lower >= at.still()) {
                return Optional.empty();
            }
            var above = at.y(lower) - at.pitch() + at.barHeight() + 1;
            fromY = down ? above : fromY;
            toY = down ? toY : above;
        }
        return Optional.of(new Placed(x, fromY, toY, lower, Ellipsis.end(arrow.label(), LONGEST_LABEL)));
    }

    /// Draws the arrows that can be told apart, with labels where they fit.
    void paint(GraphicsContext g, Font font, Paint paint) {
        g.setStroke(paint);
        g.setFill(paint);
        g.setLineWidth(1);
        g.setFont(font);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        var says = at.pitch() - at.barHeight() >= ROOM_FOR_LABEL;
        List<Placed> placed = view.arrows(timeline).stream()
                .map(timeline::arrow)
                .map(arrow -> place(arrow, false))
                .flatMap(Optional::stream)
                .filter(one -> one.x() >= at.left() - 1 && one.x() <= at.left() + at.trackWidth() + 1)
                .toList();
        var freeFrom = new double[Math.max(1, rows.size())];
        for (var n = 0; n < placed.size(); n++) {
            var one = placed.get(n);
            line(g, one);
            var room = n + 1 < placed.size() ? placed.get(n + 1).x() : at.width();
            var width = (one.label().length() * at.fontSize() * TimelineLayout.CHARACTER) + 12;
            if (says && !one.label().isEmpty() && one.x() + width <= Math.min(room, at.width())
                    && one.x() >= freeFrom[one.lower()]) {
                freeFrom[one.lower()] = one.x() + width;
                g.fillText(one.label(), one.x() + 6, labelY(one));
            }
        }
    }

    /// The y coordinate of an arrow's label, between its lower row and the one above.
    double labelY(Placed one) {
        return at.y(one.lower()) - (at.pitch() - at.barHeight()) / 2;
    }

    private void line(GraphicsContext g, Placed one) {
        var head = Math.min(6, Math.abs(one.toY() - one.fromY()));
        var back = one.toY() + (one.down() ? -head : head);
        g.strokeLine(one.x(), one.fromY(), one.x(), back);
        var half = Math.min(3.5, head);
        g.fillPolygon(
                new double[] {one.x() - half, one.x() + half, one.x()}, new double[] {back, back, one.toY()}, 3);
    }
}
