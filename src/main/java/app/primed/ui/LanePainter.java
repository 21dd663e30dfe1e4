package app.primed.ui;

import app.primed.ui.LaneColours.Role;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws a timeline onto a canvas: what is in sight and nothing else.
final class LanePainter {
    private static final double AHEAD = 0.42;
    private static final double ARC = 6;
    private static final double ROOM_FOR_MARK = 24;
    private static final double ROOM_FOR_LABEL = 34;
    private static final double CROWDED = 40;
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_NAME = 14;
    private static final double FONT_SIZE = 11;
    private static final double CHARACTER = FONT_SIZE * 0.6;
    private static final Font MONO = Font.font("JetBrains Mono", FONT_SIZE);
    private static final Font MONO_BOLD = Font.font("JetBrains Mono", FontWeight.BOLD, FONT_SIZE);

    private final GraphicsContext g;
    private final LaneColours colours;

    LanePainter(GraphicsContext g, LaneColours colours) {
        this.g = g;
        this.colours = colours;
    }

    void paint(Timeline timeline, LaneLayout at, LaneView view, int step, int selected) {
        g.clearRect(0, 0, at.width(), at.height());
        g.save();
        g.beginPath();
        g.rect(0, at.lanesTop() - LaneLayout.KNOB, at.width(), at.lanesHeight() + LaneLayout.KNOB);
        g.clip();
        for (var lane = at.firstLane(); lane < Math.min(timeline.lanes(), at.lastLane() + 1); lane++) {
            name(timeline.lane(lane).name(), at, lane, lane == selected);
            lane(timeline.lane(lane), at, lane, view, step);
        }
        arrows(timeline, at, view, step);
        g.restore();
        if (step >= 0) {
            playhead(at, view, step);
        }
        scrubber(timeline, at, step);
    }

    private void name(String name, LaneLayout at, int lane, boolean selected) {
        g.setFont(selected ? MONO_BOLD : MONO);
        g.setFill(colours.of(selected ? Role.TEXT : Role.MUTED));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(Shorten.end(name, LONGEST_NAME), LaneLayout.LEFT, at.laneY(lane) + at.barHeight() / 2);
    }

    private void lane(Timeline.Lane lane, LaneLayout at, int number, LaneView view, int step) {
        var now = view.x(step + 1.0);
        var y = at.laneY(number);
        for (var bar : view.bars(lane)) {
            var left = bar.x();
            var right = bar.x() + bar.width();
            if (bar.dense()) {
                dense(bar.kind(), at, left, Math.min(right, now), y, false);
                dense(bar.kind(), at, Math.max(left, now), right, y, true);
            } else if (right <= now || left >= now) {
                bar(bar.kind(), at, left, right, y, left >= now, true);
            } else {
                bar(bar.kind(), at, left, now, y, false, true);
                bar(bar.kind(), at, now, right, y, true, false);
            }
        }
    }

    /// Many turns too short to draw one by one: running above, suspended below; plain code paler.
    private void dense(Timeline.Kind kind, LaneLayout at, double left, double right, double y, boolean ahead) {
        if (right <= left) {
            return;
        }
        var x = at.left() + left;
        var half = at.barHeight() / 2;
        if (kind == Timeline.Kind.PLAIN) {
            g.setGlobalAlpha(ahead ? AHEAD * 0.75 : 0.75);
            g.setFill(colours.of(kind));
            g.fillRect(x, y, right - left, at.barHeight());
        } else {
            g.setGlobalAlpha(ahead ? AHEAD : 1);
            g.setFill(colours.of(Role.RUNNING));
            g.fillRect(x, y, right - left, half);
            g.setFill(colours.of(Role.SUSPENDED));
            g.fillRect(x, y + half, right - left, half);
        }
        g.setGlobalAlpha(1);
    }

    private void bar(
            Timeline.Kind kind, LaneLayout at, double left, double right, double y, boolean ahead, boolean marked) {
        g.setGlobalAlpha(ahead ? AHEAD : 1);
        var x = at.left() + left;
        var gap = right - left > 4 ? 1 : 0;
        var width = right - left - gap;
        var paint = colours.of(kind);
        if (kind == Timeline.Kind.CREATED) {
            g.setStroke(paint);
            g.setLineWidth(1);
            g.setLineDashes(3, 2.5);
            if (width > 3) {
                g.strokeRoundRect(x + 0.5, y + 0.5, width - 1, at.barHeight() - 1, ARC, ARC);
            } else {
                g.strokeLine(x + 0.5, y, x + 0.5, y + at.barHeight());
            }
            g.setLineDashes();
        } else {
            var arc = Math.min(ARC, width);
            g.setFill(paint);
            g.fillRoundRect(x, y, width, at.barHeight(), arc, arc);
        }
        if (marked && width >= ROOM_FOR_MARK && at.barHeight() >= 12 && kind != Timeline.Kind.PLAIN) {
            var mark = StateMark.valueOf(kind.name());
            var size = 8;
            mark.draw(g, x + 6, y + (at.barHeight() - size) / 2, size,
                    kind == Timeline.Kind.CREATED ? paint : colours.of(Role.BACKGROUND));
        }
        g.setGlobalAlpha(1);
    }

    private void arrows(Timeline timeline, LaneLayout at, LaneView view, int step) {
        var drawn = view.arrows(timeline, step);
        var freeFrom = new double[Math.max(1, timeline.lanes())];
        for (var place = 0; place < drawn.size(); place++) {
            var arrow = timeline.arrow(drawn.get(place));
            if (!at.inSight(arrow.fromLane()) && !at.inSight(arrow.toLane())) {
                continue;
            }
            var x = Math.round(at.left() + view.x(arrow.step())) + 0.5;
            var isNow = arrow.step() == step;
            g.setGlobalAlpha(arrow.step() > step ? AHEAD : 1);
            var paint = isNow ? colours.of(toneOf(arrow, timeline)) : colours.of(Role.MUTED);
            line(at, arrow, x, paint, isNow);
            var next = place + 1 < drawn.size()
                    ? at.left() + view.x(timeline.arrowStep(drawn.get(place + 1)))
                    : at.width();
            if (at.lanePitch() - at.barHeight() >= ROOM_FOR_LABEL && !arrow.label().isEmpty()) {
                label(at, arrow, x, next, freeFrom, paint, isNow);
            }
        }
        g.setGlobalAlpha(1);
    }

    /// The colour of the state the arrow leads to: green into a generator, amber or violet out of it.
    private static Role toneOf(Timeline.Arrow arrow, Timeline timeline) {
        var lanes = new int[] {arrow.toLane(), arrow.fromLane()};
        for (var number : lanes) {
            var lane = timeline.lane(number);
            var bar = LaneView.firstAfter(lane.bars(), lane::to, arrow.step());
            if (bar < lane.bars() && lane.kind(bar) != Timeline.Kind.PLAIN && lane.from(bar) == arrow.step()) {
                return Role.valueOf(lane.kind(bar).name());
            }
        }
        return Role.PLAYHEAD;
    }

    private void line(LaneLayout at, Timeline.Arrow arrow, double x, Paint paint, boolean isNow) {
        var down = arrow.toLane() > arrow.fromLane();
        var fromY = at.laneY(arrow.fromLane()) + (down ? at.barHeight() + 2 : -2);
        var toY = at.laneY(arrow.toLane()) + (down ? -1 : at.barHeight() + 1);
        if (!isNow && at.lanePitch() < CROWDED && Math.abs(arrow.toLane() - arrow.fromLane()) > 1) {
            // Lines across many lanes would hide them: a stub at the lower lane says enough.
            var lower = at.laneY(Math.max(arrow.fromLane(), arrow.toLane()));
            fromY = down ? lower - at.lanePitch() + at.barHeight() + 1 : fromY;
            toY = down ? toY : lower - at.lanePitch() + at.barHeight() + 1;
        }
        var head = Math.min(6, Math.abs(toY - fromY));
        g.setStroke(paint);
        g.setFill(paint);
        g.setLineWidth(isNow ? 2 : 1);
        g.strokeLine(x, fromY, x, toY + (down ? -head : head));
        var half = isNow ? 4.5 : Math.min(3.5, head);
        g.fillPolygon(
                new double[] {x - half, x + half, x},
                new double[] {toY + (down ? -head : head), toY + (down ? -head : head), toY}, 3);
    }

    private void label(
            LaneLayout at, Timeline.Arrow arrow, double x, double next, double[] freeFrom, Paint paint, boolean bold) {
        var text = Shorten.end(arrow.label(), LONGEST_LABEL);
        var width = text.length() * CHARACTER + 12;
        var lower = Math.max(arrow.fromLane(), arrow.toLane());
        if (x + width > next || x < freeFrom[lower] || x + width > at.width()) {
            return;
        }
        freeFrom[lower] = x + width;
        g.setFont(bold ? MONO_BOLD : MONO);
        g.setFill(paint);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x + 6, at.laneY(lower) - (at.lanePitch() - at.barHeight()) / 2);
    }

    private void playhead(LaneLayout at, LaneView view, int step) {
        var x = at.left() + view.x(step + 1.0);
        if (x < at.left() - 1 || x > at.left() + at.trackWidth() + 1) {
            return;
        }
        var snapped = Math.round(x);
        g.setFill(colours.of(Role.PLAYHEAD));
        g.fillRect(snapped - 1, at.lanesTop() - 12, 2, at.lanesHeight() + 12);
        g.fillOval(snapped - 5, at.lanesTop() - 18, 10, 10);
    }

    private void scrubber(Timeline timeline, LaneLayout at, int step) {
        var share = timeline.length() == 0 ? 0 : (step + 1.0) / timeline.length();
        var x = at.left() + at.trackWidth() * share;
        var y = at.scrubberY();
        g.setFill(colours.of(Role.TRACK));
        g.fillRoundRect(at.left(), y - 3, at.trackWidth(), 6, 6, 6);
        g.setFill(colours.of(Role.PLAIN));
        g.fillRoundRect(at.left(), y - 3, x - at.left(), 6, 6, 6);
        if (step >= 0) {
            g.setFill(colours.of(Role.THUMB));
            g.fillOval(x - 7, y - 7, 14, 14);
            g.setStroke(colours.of(Role.PLAIN));
            g.setLineWidth(1.5);
            g.strokeOval(x - 7, y - 7, 14, 14);
        }
    }
}
