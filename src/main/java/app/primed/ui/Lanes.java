package app.primed.ui;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// A timeline: a lane for the module, each thread and each generator, the step one is at, and a scrubber.
/// Click or drag to go there, scroll with Ctrl to zoom, click a name to look at its object.
/// What a drawing costs depends on the pixels, not on the length of the run.
public final class Lanes extends Region {
    private static final double ZOOM = 1.2;

    private final Canvas canvas = new Canvas();
    private final LaneColours colours = new LaneColours(this, this::requestLayout);
    private final LanePainter painter = new LanePainter(canvas.getGraphicsContext2D(), colours);
    private Timeline timeline = Timeline.NONE;
    private LaneView view = new LaneView(0, 1, 1);
    private boolean fits = true;
    private double scrolled;
    private int step = -1;
    private int selected = -1;
    private boolean scrubbing;
    private boolean onScrubber;
    private IntConsumer goTo = _ -> {};
    private IntConsumer select = _ -> {};

    public Lanes() {
        getStyleClass().add("lanes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().add(canvas);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(_ -> scrubbing = false);
        setOnMouseMoved(event -> setCursor(event.getX() < layoutNow().left() ? Cursor.HAND : Cursor.DEFAULT));
        setOnScroll(this::scroll);
        describe();
    }

    /// Shows a timeline, all of it. What it holds may grow: call [#refresh()] then.
    public void show(Timeline what) {
        timeline = what;
        fits = true;
        scrolled = 0;
        refresh();
    }

    /// The timeline grew.
    public void refresh() {
        describe();
        requestLayout();
    }

    /// Puts the playhead behind a step and keeps it in sight.
    ///
    /// @param lane the lane to tell apart, -1 for none
    public void setStep(int to, int lane) {
        step = to;
        if (!fits) {
            view = view.showing(to, timeline.length());
        }
        if (lane != selected) {
            selected = lane;
            bringIntoSight(lane);
        }
        describe();
        requestLayout();
    }

    /// Told of the step clicked or dragged to.
    public void setOnGoTo(IntConsumer action) {
        goTo = action;
    }

    /// Told of the lane whose name was clicked.
    public void setOnSelect(IntConsumer action) {
        select = action;
    }

    /// Whether the user is dragging the playhead.
    public boolean isScrubbing() {
        return scrubbing;
    }

    /// All steps in sight again.
    public void fit() {
        fits = true;
        requestLayout();
    }

    public void zoomIn() {
        zoom(1 / ZOOM, playheadX());
    }

    public void zoomOut() {
        zoom(ZOOM, playheadX());
    }

    LaneColours colours() {
        return colours;
    }

    LaneView view() {
        return view;
    }

    private double playheadX() {
        return Math.clamp(view.x(step + 1.0), 0, view.width());
    }

    private void describe() {
        setAccessibleText("Timeline, step " + (step + 1) + " of " + timeline.length());
    }

    private LaneLayout layoutNow() {
        return new LaneLayout(getWidth(), getHeight(), timeline.lanes(), scrolled);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        scrolled = Math.clamp(scrolled, 0, layoutNow().mostScrolled());
        var at = layoutNow();
        var length = Math.max(1, timeline.length());
        view = fits
                ? new LaneView(0, length, at.trackWidth())
                : new LaneView(view.from(), view.to(), at.trackWidth());
        painter.paint(timeline, at, view, step, selected);
    }

    private void bringIntoSight(int lane) {
        if (lane < 0 || getHeight() <= 0) {
            return;
        }
        var at = layoutNow();
        var y = at.laneY(lane);
        if (y < at.lanesTop() || y + at.lanePitch() > at.lanesTop() + at.lanesHeight()) {
            scrolled = Math.clamp(scrolled + y - at.lanesTop() - at.lanesHeight() / 2, 0, at.mostScrolled());
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        var at = layoutNow();
        if (event.getX() < at.left() - 8) {
            var lane = at.laneAt(event.getY());
            if (lane >= 0) {
                select.accept(lane);
            }
        } else if (event.getClickCount() == 2) {
            fit();
        } else {
            onScrubber = at.onScrubber(event.getY());
            dragged(event);
        }
    }

    private void dragged(MouseEvent event) {
        var at = layoutNow();
        if (timeline.length() == 0 || event.getX() < at.left() - 8 && !scrubbing) {
            return;
        }
        scrubbing = true;
        var x = event.getX() - at.left();
        var to = onScrubber
                ? (int) Math.round(x / at.trackWidth() * timeline.length()) - 1
                : view.stepAt(x);
        goTo.accept(Math.clamp(to, 0, timeline.length() - 1));
    }

    private void scroll(ScrollEvent event) {
        var at = layoutNow();
        if (event.isControlDown()) {
            zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, Math.clamp(event.getX() - at.left(), 0, at.trackWidth()));
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            pan(-event.getDeltaX() / view.pitch());
        } else if (at.mostScrolled() > 0) {
            scrolled = Math.clamp(scrolled - event.getDeltaY(), 0, at.mostScrolled());
        } else {
            pan(-event.getDeltaY() / view.pitch());
        }
        requestLayout();
        event.consume();
    }

    private void pan(double steps) {
        if (!fits) {
            view = view.panned(steps, timeline.length());
        }
    }

    private void zoom(double by, double aroundX) {
        view = view.zoomed(by, aroundX, timeline.length());
        fits = view.to() - view.from() >= timeline.length();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 110;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return LaneColours.settable();
    }

    @Override
    public String getUserAgentStylesheet() {
        return StateStyles.SHEET;
    }
}
