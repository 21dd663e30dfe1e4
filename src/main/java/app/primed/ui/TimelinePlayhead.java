package app.primed.ui;

import app.primed.ui.TimelineColours.Role;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// The shapes that move with the current step: the playhead, the shade over later steps, and the latest arrow with its
/// label. Moving them does not redraw the rows.
final class TimelinePlayhead extends Group {
    private static final double VEIL = 0.58;

    private final TimelineColours colours;
    private final Rectangle veil = new Rectangle();
    private final Rectangle playhead = new Rectangle();
    private final Circle knob = new Circle();
    private final Line line = new Line();
    private final Polygon head = new Polygon();
    private final Label words = new Label();

    TimelinePlayhead(TimelineColours colours) {
        this.colours = colours;
        setMouseTransparent(true);
        setManaged(false);
        veil.setOpacity(VEIL);
        words.getStyleClass().add("lane-arrow");
        words.setManaged(false);
        words.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(veil, playhead, knob, line, head, words);
    }

    void show(TimelineArrows arrows, Optional<TimelineModel.Arrow> now, int step) {
        var at = arrows.at();
        var view = arrows.view();
        var x = Math.round(at.left() + view.x(step + 1.0));
        var right = at.left() + at.trackWidth();
        var inSight = step >= 0 && x >= at.left() - 1 && x <= right + 1;
        var veiled = step < 0 ? at.left() : Math.clamp(x, at.left(), right + 1);
        veil.setFill(colours.of(Role.BACKGROUND));
        veil.setX(veiled);
        veil.setY(at.top() - 2);
        veil.setWidth(Math.max(0, at.width() - veiled));
        veil.setHeight(at.rowsHeight() + 2);
        for (var shape : new javafx.scene.shape.Shape[] {playhead, knob}) {
            shape.setFill(colours.of(Role.PLAYHEAD));
            shape.setVisible(inSight);
        }
        playhead.setX(x - 1);
        playhead.setY(at.top() - 10);
        playhead.setWidth(2);
        playhead.setHeight(at.rowsHeight() + 10);
        knob.setCenterX(x);
        knob.setCenterY(at.top() - 11);
        knob.setRadius(5);
        var placed = now.flatMap(arrow -> arrows.place(arrow, true))
                .filter(one -> one.x() >= at.left() - 1 && one.x() <= right + 1);
        line.setVisible(placed.isPresent());
        head.setVisible(placed.isPresent());
        words.setVisible(placed.filter(one -> !one.label().isEmpty()).isPresent());
        placed.ifPresent(one -> arrow(arrows, one, tone(now.orElseThrow(), arrows.timeline())));
    }

    private void arrow(TimelineArrows arrows, TimelineArrows.Placed one, Role tone) {
        var at = arrows.at();
        var paint = colours.of(tone);
        // The row may be scrolled out of view; the line then ends at the edge.
        var top = at.top() - 2;
        var bottom = at.top() + at.rowsHeight();
        var size = Math.min(7, Math.abs(one.toY() - one.fromY()));
        var back = one.toY() + (one.down() ? -size : size);
        line.setStroke(paint);
        line.setStrokeWidth(2);
        line.setStartX(one.x());
        line.setEndX(one.x());
        line.setStartY(Math.clamp(one.fromY(), top, bottom));
        line.setEndY(Math.clamp(back, top, bottom));
        var half = 4.5;
        head.setFill(paint);
        head.setVisible(one.toY() >= top && one.toY() <= bottom);
        head.getPoints().setAll(one.x() - half, back, one.x() + half, back, one.x(), one.toY());
        words.setText(one.label());
        words.setTextFill(paint);
        words.setStyle("-fx-font-size: " + at.fontSize() + "px;");
        words.applyCss();
        var width = words.prefWidth(-1);
        var height = words.prefHeight(-1);
        var rightOf = one.x() + 4;
        var x = rightOf + width <= at.width() ? rightOf : one.x() - 4 - width;
        var roomy = at.pitch() - at.barHeight() >= height;
        var y = roomy ? arrows.labelY(one) : at.y(one.lower()) - height / 2 - 2;
        words.resizeRelocate(x, Math.clamp(y - height / 2, at.top() - 2, bottom - height), width, height);
    }

    /// The colour of the state that the arrow leads to: green into a generator, amber or violet out of it.
    private static Role tone(TimelineModel.Arrow arrow, TimelineModel timeline) {
        for (var number : new int[] {arrow.toLane(), arrow.fromLane()}) {
            var lane = timeline.lane(number);
            var bar = TimelineModel.firstAfter(lane.bars(), lane::to, arrow.step());
            if (bar < lane.bars() && lane.kind(bar) != TimelineModel.Kind.PLAIN && lane.from(bar) == arrow.step()) {
                return Role.valueOf(lane.kind(bar).name());
            }
        }
        return Role.PLAYHEAD;
    }
}
