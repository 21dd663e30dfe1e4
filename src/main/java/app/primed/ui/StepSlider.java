package app.primed.ui;

import app.primed.ui.TimelineColours.Role;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/// A slider over the whole run with a tick at each yield. If yields are closer than pixels, taller ticks mean more of
/// them. It also shows which part of the run the timeline above shows. Keys: ← → one step, Page Up and Page Down a
/// tenth, Home and End.
public final class StepSlider extends Region {
    private static final double TALLEST = 8;
    private static final double LEAST = 3;

    private final TimelineView lanes;
    private final Canvas track = new Canvas();
    private final Rectangle done = new Rectangle();
    private final Rectangle inSight = new Rectangle();
    private final Circle thumb = new Circle();
    private TimelineModel timeline = TimelineModel.NONE;
    private int drawnLength = -1;
    private int step = -1;
    private boolean dragging;
    private IntConsumer goTo = _ -> {};

    /// @param lanes the timeline above, with which it is aligned
    public StepSlider(TimelineView lanes) {
        this.lanes = lanes;
        getStyleClass().add("step-slider");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        inSight.getStyleClass().add("in-sight");
        inSight.setManaged(false);
        done.setManaged(false);
        done.getStyleClass().add("done");
        thumb.setManaged(false);
        thumb.getStyleClass().add("thumb");
        getChildren().addAll(track, done, inSight, thumb);
        setOnMousePressed(event -> {
            requestFocus();
            dragging = true;
            dragged(event);
        });
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(_ -> dragging = false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        lanes.trackLeftProperty().addListener(_ -> redraw());
        lanes.setOnViewed(this::requestLayout);
    }

    public void show(TimelineModel what) {
        timeline = what;
        redraw();
    }

    /// Moves the thumb; the run may have grown.
    public void setStep(int to) {
        step = to;
        if (timeline.length() != drawnLength) {
            redraw();
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    /// Sets the handler of the step that the user selects by mouse or key.
    public void setOnGoTo(IntConsumer action) {
        goTo = action;
    }

    /// Whether the user is dragging the thumb.
    public boolean isScrubbing() {
        return dragging;
    }

    void redraw() {
        drawnLength = -1;
        requestLayout();
    }

    private double left() {
        return lanes.trackLeftProperty().get();
    }

    private double trackWidth() {
        return Math.max(1, getWidth() - left() - lanes.trackRight());
    }

    /// The x coordinate of a step's end.
    private double x(double steps) {
        return left() + trackWidth() * (timeline.length() == 0 ? 0 : steps / timeline.length());
    }

    private void dragged(MouseEvent event) {
        goTo((int) Math.round((event.getX() - left()) / trackWidth() * timeline.length()) - 1);
    }

    private void goTo(int to) {
        if (timeline.length() > 0) {
            goTo.accept(Math.clamp(to, 0, timeline.length() - 1));
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var far = Math.max(1, timeline.length() / 10);
        var to = switch (event.getCode()) {
            case LEFT -> step - 1;
            case RIGHT -> step + 1;
            case PAGE_UP -> step - far;
            case PAGE_DOWN -> step + far;
            case HOME -> 0;
            case END -> timeline.length() - 1;
            default -> Integer.MIN_VALUE;
        };
        if (to != Integer.MIN_VALUE) {
            goTo(to);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        if (track.getWidth() != getWidth() || track.getHeight() != getHeight() || drawnLength != timeline.length()) {
            track.setWidth(getWidth());
            track.setHeight(getHeight());
            drawnLength = timeline.length();
            paint();
        }
        var y = y();
        var high = 4;
        place(done, left(), y, x(step + 1.0) - left(), high);
        inSight.setVisible(lanes.zoomedProperty().get());
        place(inSight, x(lanes.viewFrom()), y - 3, x(lanes.viewTo()) - x(lanes.viewFrom()), high + 6);
        thumb.setVisible(step >= 0);
        thumb.setRadius(7);
        thumb.setCenterX(x(step + 1.0));
        thumb.setCenterY(y + high / 2);
    }

    private double y() {
        return Math.round(getHeight() / 2 + 2);
    }

    private static void place(Rectangle shape, double x, double y, double width, double height) {
        shape.setX(x);
        shape.setY(y);
        shape.setWidth(Math.max(0, width));
        shape.setHeight(height);
        shape.setArcWidth(height);
        shape.setArcHeight(height);
    }

    private void paint() {
        var g = track.getGraphicsContext2D();
        var high = 4;
        g.clearRect(0, 0, track.getWidth(), track.getHeight());
        g.setFill(lanes.colours().of(Role.TRACK));
        g.fillRoundRect(left(), y(), trackWidth(), high, high, high);
        g.setFill(lanes.colours().of(Role.SUSPENDED));
        var ticks = SliderTicks.of(timeline, (int) trackWidth());
        // If nearly every pixel has a tick they cannot be told apart, so they are drawn as a faint line.
        var crowded = Arrays.stream(ticks).filter(tick -> tick > 0).count() > ticks.length / 2;
        g.setGlobalAlpha(crowded ? 0.5 : 1);
        for (var pixel = 0; pixel < ticks.length; pixel++) {
            if (ticks[pixel] > 0) {
                var tall = (LEAST + (crowded ? 0 : (TALLEST - LEAST) * ticks[pixel]));
                g.fillRect(left() + pixel, y() - 1 - tall, 1, tall);
            }
        }
        g.setGlobalAlpha(1);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> step + 1.0;
            case MIN_VALUE -> 1.0;
            case MAX_VALUE -> (double) timeline.length();
            case ORIENTATION -> Orientation.HORIZONTAL;
            case TEXT -> "Step " + (step + 1) + " of " + timeline.length();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> goTo(step + 1);
            case DECREMENT -> goTo(step - 1);
            case SET_VALUE -> goTo(((Number) parameters[0]).intValue() - 1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 26;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 26;
    }

    @Override
    public String getUserAgentStylesheet() {
        return StateStyles.SHEET;
    }
}
