package app.primed.ui;

import app.primed.ui.TimelineModel.Grouping;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A timeline with a row for the module, each thread and each generator, or for a group of them, and the current step.
/// For mouse and keys see [TimelineInput].
///
/// The cost of drawing depends on the number of pixels, not on the length of the run. A step within the visible part
/// only moves the shapes of [TimelinePlayhead].
public final class TimelineView extends Region implements TimelineColours.Owner {
    private static final double ZOOM = 1.25;

    private final Canvas names = new Canvas();
    private final Canvas canvas = new Canvas();
    private final TimelineColours colours = new TimelineColours(this, this::redraw);
    private final TimelinePainter painter;
    private final TimelinePlayhead cursor = new TimelinePlayhead(colours);
    private final Rectangle clip = new Rectangle();
    private final ScrollBar bar = new ScrollBar();
    private final ReadOnlyDoubleWrapper trackLeft = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();

    private TimelineModel timeline = TimelineModel.NONE;
    private final TimelineRowSelection selection = new TimelineRowSelection();
    private TimelineViewport view = new TimelineViewport(0, 1, 1);
    private boolean fits = true;
    private double scrolled;
    private int longestName;
    private int step = -1;
    private int selected = TimelineModel.NO_LANE;

    private boolean time;
    private boolean redraw = true;
    /// The row whose name is drawn highlighted, -2 before names are drawn.
    private int namedRow = -2;

    private IntConsumer goTo = _ -> {};
    private IntConsumer select = _ -> {};
    private Runnable viewed = () -> {};

    public TimelineView() {
        painter = new TimelinePainter(
                names.getGraphicsContext2D(), canvas.getGraphicsContext2D(), colours);
        getStyleClass().add("lanes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setClip(clip);
        getChildren().addAll(canvas, names, cursor);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((_, _, to) -> scrollBy(to.doubleValue() - scrolled));
        getChildren().add(bar);
        describe();
    }

    /// Shows the whole timeline. Call [#refresh()] when it has grown.
    public void show(TimelineModel what) {
        timeline = what;
        fits = true;
        scrolled = 0;
        selection.reset();
        refresh();
    }

    /// Call this when the timeline has grown.
    public void refresh() {
        describe();
        redraw();
    }

    /// Moves the playhead to the end of a step and keeps it visible.
    ///
    /// @param lane the lane to highlight, [TimelineModel#NO_LANE] for none
    public void setStep(int to, int lane) {
        var before = view;
        step = to;
        if (!fits) {
            view = view.showing(to, timeline.length());
        }
        if (lane != selected) {
            selected = lane;
            var there = scrolled;
            bringIntoSight(lane);
            redraw |= scrolled != there;
        }
        redraw |= selection.isAliveOnly() || !before.equals(view);
        describe();
        requestLayout();
    }

    /// Groups the lanes; empty for no groups.
    public void setGrouping(Optional<Grouping> by) {
        selection.setGrouping(by);
        redraw();
    }

    /// Shows only lanes whose name or group's name contains a text, in any case. Pinned lanes stay.
    public void setFilter(String text) {
        selection.setFilter(text);
        redraw();
    }

    /// Shows only objects that are alive at the current step. Threads and pinned lanes stay.
    public void setAliveOnly(boolean only) {
        selection.setAliveOnly(only);
        redraw();
    }

    /// Shows where time passed, and what time it was then.
    public void setTimeShown(boolean shown) {
        time = shown;
        redraw();
    }

    /// Pins a lane to the top or unpins it.
    public void togglePin(int lane) {
        selection.togglePin(lane);
        redraw();
    }

    public boolean isPinned(int lane) {
        return selection.isPinned(lane);
    }

    /// Folds or unfolds a group.
    public void toggleGroup(String name) {
        selection.toggleGroup(name);
        redraw();
        bringIntoSight(selected);
    }

    /// The number of rows.
    public int rowCount() {
        return rowsNow().size();
    }

    /// The bounds of a row.
    public Bounds rowBounds(int row) {
        var at = layoutNow();
        return new BoundingBox(0, at.y(row), getWidth(), at.barHeight());
    }

    /// Sets the handler of the step that the user clicks or drags to.
    public void setOnGoTo(IntConsumer action) {
        goTo = action;
    }

    /// Sets the handler of the lane whose name is clicked.
    public void setOnSelect(IntConsumer action) {
        select = action;
    }

    /// Sets the handler of a change of the visible part.
    public void setOnViewed(Runnable action) {
        viewed = action;
    }

    /// The left edge of the track, in pixels; the slider below is aligned with it.
    public ReadOnlyDoubleProperty trackLeftProperty() {
        return trackLeft.getReadOnlyProperty();
    }

    /// Pixels to the right of the track.
    public double trackRight() {
        return getWidth() - layoutNow().left() - layoutNow().trackWidth();
    }

    /// Whether only a part of the run is visible.
    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    /// The first visible step.
    public double viewFrom() {
        return view.from();
    }

    /// The end of the visible part, in steps.
    public double viewTo() {
        return view.to();
    }

    /// Shows all steps.
    public void fit() {
        fits = true;
        zoomed.set(false);
        redraw();
    }

    public void zoomIn() {
        zoom(true, playheadX());
    }

    public void zoomOut() {
        zoom(false, playheadX());
    }

    /// Pans by a part of the visible width; positive values show later steps.
    public void pan(double widths) {
        if (!fits) {
            view = view.panned(widths * (view.to() - view.from()), timeline.length());
            redraw();
        }
    }

    void zoom(boolean in, double aroundX) {
        view = view.zoomed(in ? 1 / ZOOM : ZOOM, aroundX, timeline.length());
        fits = view.to() - view.from() >= timeline.length();
        zoomed.set(!fits);
        redraw();
    }

    void scrollBy(double pixels) {
        var to = Math.clamp(scrolled + pixels, 0, layoutNow().mostScrolled());
        if (to != scrolled) {
            scrolled = to;
            redraw();
        }
    }

    private double playheadX() {
        return Math.clamp(view.x(step + 1.0), 0, view.width());
    }

    void addOverlay(Node node) {
        getChildren().add(node);
    }

    TimelineModel timeline() {
        return timeline;
    }

    @Override
    public TimelineColours colours() {
        return colours;
    }

    TimelineViewport view() {
        return view;
    }

    int selected() {
        return selected;
    }

    void goTo(int to) {
        if (timeline.length() > 0) {
            goTo.accept(Math.clamp(to, 0, timeline.length() - 1));
        }
    }

    void select(int lane) {
        select.accept(lane);
    }

    TimelineLayout layoutNow() {
        return new TimelineLayout(getWidth(), getHeight(), selection.rows().size(), selection.rows().stuck(), scrolled,
                longestName, time && timeline.pauses() > 0);
    }

    TimelineRows rowsNow() {
        if (selection.update(timeline, step)) {
            longestName = selection.rows().longestName(timeline);
            redraw = true;
        }
        return selection.rows();
    }

    private void redraw() {
        redraw = true;
        requestLayout();
    }

    private void describe() {
        setAccessibleText("Timeline, step " + (step + 1) + " of " + timeline.length());
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            clip.setWidth(getWidth());
            clip.setHeight(getHeight());
            redraw = true;
            bringIntoSight(selected);
        }
        var rows = rowsNow();
        scrolled = Math.clamp(scrolled, 0, layoutNow().mostScrolled());
        var at = layoutNow();
        if (redraw) {
            redraw = false;
            trackLeft.set(at.left());
            view = fits
                    ? new TimelineViewport(0, Math.max(1, timeline.length()), at.trackWidth())
                    : new TimelineViewport(view.from(), view.to(), at.trackWidth());
            names.setWidth(at.left());
            names.setHeight(getHeight());
            painter.paintBars(timeline, rows, at, view);
            if (time) {
                new TimelinePauses(timeline, at, view).paint(
                        canvas.getGraphicsContext2D(), colours.of(TimelineColours.Role.PLAYHEAD),
                        colours.of(TimelineColours.Role.TEXT));
            }
            namedRow = -2;
            placeBar(at);
            viewed.run();
        }
        if (namedRow != selection.rows().of(selected)) {
            namedRow = selection.rows().of(selected);
            painter.paintNames(timeline, rows, at, namedRow);
        }
        cursor.show(new TimelineArrows(timeline, rows, at, view), TimelineViewport.arrowAt(timeline, step), step);
    }

    private void placeBar(TimelineLayout at) {
        var most = at.mostScrolled();
        bar.setVisible(most > 0);
        if (most > 0) {
            bar.setMax(most);
            bar.setVisibleAmount(at.rowsHeight() / (at.rowsHeight() + most) * most);
            bar.setUnitIncrement(at.pitch());
            bar.setBlockIncrement(at.rowsHeight());
            bar.setValue(scrolled);
            var width = bar.prefWidth(-1);
            bar.resizeRelocate(getWidth() - width, at.stillBottom(), width, getHeight() - at.stillBottom());
        }
    }

    private void bringIntoSight(int lane) {
        var row = rowsNow().of(lane);
        if (row < 0 || getHeight() <= 0) {
            return;
        }
        var at = layoutNow();
        var y = at.y(row);
        if (row >= at.still() && (y < at.stillBottom() || y + at.barHeight() > at.top() + at.rowsHeight())) {
            var middle = (at.stillBottom() + at.top() + at.rowsHeight()) / 2;
            scrolled = Math.clamp(scrolled + y - middle, 0, at.mostScrolled());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 160;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 70;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return TimelineColours.settable();
    }

    @Override
    public String getUserAgentStylesheet() {
        return StateStyles.SHEET;
    }
}
