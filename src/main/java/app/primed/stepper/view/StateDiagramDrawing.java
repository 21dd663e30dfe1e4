package app.primed.stepper.view;

import app.primed.stepper.model.Drawing.Area;
import app.primed.stepper.model.Drawing.Box;
import app.primed.stepper.model.Drawing.Curve;
import app.primed.stepper.model.Drawing.Face;
import app.primed.stepper.model.Drawing.Side;
import app.primed.stepper.viewmodel.SelectedObject;
import app.primed.stepper.viewmodel.StateTransition;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.ui.DiagramLayout;
import app.primed.ui.StateDiagram;
import app.primed.ui.StateEdge;
import java.util.List;
import java.util.Optional;

/// Draws the state diagram in a picture, like [StateDiagram].
final class StateDiagramDrawing {
    private static final DiagramLayout PLAN = DiagramLayout.WIDE;

    private final DrawingPalette palette;
    private final double x;
    private final double y;
    private final double by;

    /// @param by scale relative to the diagram's own size
    StateDiagramDrawing(DrawingPalette palette, double x, double y, double by) {
        this.palette = palette;
        this.x = x;
        this.y = y;
        this.by = by;
    }

    void drawOn(DrawingCanvas canvas, Optional<SelectedObject> subject) {
        var kind = subject.map(s -> s.object().kind()).orElse(ObjectKind.GENERATOR);
        var lit = subject.flatMap(SelectedObject::enteredBy).flatMap(way -> StateEdge.of(way.from(), way.to()));
        var label = subject.flatMap(SelectedObject::enteredBy).map(StateTransition::label).orElse("");
        for (var edge : StateEdge.values()) {
            var taken = subject.stream().flatMap(s -> s.transitions().stream())
                    .map(way -> StateEdge.of(way.from(), way.to())).flatMap(Optional::stream)
                    .anyMatch(edge::equals);
            var isLit = lit.filter(edge::equals).isPresent();
            if (edge != StateEdge.DISCARD || taken || isLit) {
                edge(canvas, edge, isLit, taken, isLit ? label : edge.label(kind));
            }
        }
        for (var mark : ObjectState.values()) {
            pill(canvas, mark, subject.filter(s -> s.state() == mark).isPresent());
        }
    }

    private void edge(DrawingCanvas canvas, StateEdge edge, boolean lit, boolean taken, String label) {
        var colour = lit ? palette.of(edge.to()) : taken ? palette.muted() : palette.edge();
        var path = PLAN.way(edge).path();
        canvas.add(new Curve(
                List.of(
                        x(path.getStartX()), y(path.getStartY()), x(path.getControlX1()), y(path.getControlY1()),
                        x(path.getControlX2()), y(path.getControlY2()), x(path.getEndX()), y(path.getEndY())),
                colour, lit ? 2.6 : 1.2, lit || taken ? 0 : 4));
        canvas.add(head(edge, lit ? 13 : 9, colour));
        var at = PLAN.way(edge).labelAt();
        canvas.words(x(at.getX()), y(at.getY()) + 4, 11, lit ? Face.BOLD_CODE : Face.CODE,
                switch (PLAN.way(edge).labelSide()) {
                    case LEFT -> Side.START;
                    case CENTER -> Side.MIDDLE;
                    case RIGHT -> Side.END;
                }, lit ? colour : palette.muted(), DrawingCanvas.fit(label, 1, PLAN.way(edge).room() * 0.6));
    }

    private Area head(StateEdge edge, double size, String colour) {
        var path = PLAN.way(edge).path();
        var angle = Math.toRadians(PLAN.way(edge).arrival());
        var dx = Math.cos(angle);
        var dy = Math.sin(angle);
        var tipX = x(path.getEndX()) + dx * 3;
        var tipY = y(path.getEndY()) + dy * 3;
        var backX = tipX - dx * size;
        var backY = tipY - dy * size;
        var half = size * 0.45;
        return new Area(
                List.of(tipX, tipY, backX - dy * half, backY + dx * half, backX + dy * half, backY - dx * half),
                colour);
    }

    private void pill(DrawingCanvas canvas, ObjectState mark, boolean current) {
        var centre = PLAN.place(mark);
        var width = PLAN.pillWidth() * by;
        var height = StateDiagram.PILL_HEIGHT * by;
        var left = x(centre.getX()) - width / 2;
        var top = y(centre.getY()) - height / 2;
        canvas.add(new Box(
                left, top, width, height, height / 2, current ? palette.groundOf(mark) : palette.card(),
                current ? palette.of(mark) : palette.edge(), current ? 2.4 : 1.4, 0));
        var words = DrawingCanvas.codeWidth(mark.name(), 11);
        var start = left + (width - words - 16) / 2;
        canvas.mark(mark, start, top + height / 2 - 5, 10, palette.of(mark));
        canvas.words(start + 16, top + height / 2 + 4, 11, current ? Face.BOLD_CODE : Face.CODE, palette.of(mark),
                mark.name());
    }

    private double x(double there) {
        return x + there * by;
    }

    private double y(double there) {
        return y + there * by;
    }
}
