package app.primed.ui;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows a node larger or smaller, with all its text, icons and spaces, as a browser zooms a page. The node is laid out in
/// the space that is left, so text wraps and lists scroll as in a smaller window.
public final class ScaledPane extends Region {
    private final Region content;
    private final double leastWidth;
    private final double leastHeight;
    private double wanted = 1;
    private final Scale scale = new Scale(1, 1);
    private boolean resending;

    public ScaledPane(Region content) {
        this(content, 0, 0);
    }

    /// @param leastWidth what the content needs; it grows only as far as it still has that
    /// @param leastHeight likewise
    public ScaledPane(Region content, double leastWidth, double leastHeight) {
        this.content = content;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        content.getTransforms().add(scale);
        getStyleClass().add("scaled");
        getChildren().add(content);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::scaleDrag);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::scaleDrag);
    }

    /// @param factor 1 is the usual size
    public void setFactor(double factor) {
        wanted = factor;
        fit(factor);
        requestLayout();
    }

    private void fit(double factor) {
        scale.setX(factor);
        scale.setY(factor);
    }

    private double factor() {
        return scale.getX();
    }

    /// JavaFX moves dividers and column edges by distances in the scene; they would run ahead of the pointer.
    private void scaleDrag(MouseEvent event) {
        if (resending || factor() == 1 || !isDivider(event)) {
            return;
        }
        event.consume();
        resending = true;
        try {
            Event.fireEvent(event.getTarget(), new MouseEvent(event.getEventType(), event.getSceneX() / factor(),
                    event.getSceneY() / factor(), event.getScreenX(), event.getScreenY(), event.getButton(),
                    event.getClickCount(), event.isShiftDown(), event.isControlDown(), event.isAltDown(),
                    event.isMetaDown(), event.isPrimaryButtonDown(), event.isMiddleButtonDown(),
                    event.isSecondaryButtonDown(), event.isSynthesized(), event.isPopupTrigger(),
                    event.isStillSincePress(), event.getPickResult()));
        } finally {
            resending = false;
        }
    }

    private static boolean isDivider(MouseEvent event) {
        return event.getTarget() instanceof Node node && (node.getStyleClass().contains("split-pane-divider")
                || node.getParent() instanceof Node above && above.getStyleClass().contains("split-pane-divider")
                || node.getParent() instanceof NestedTableColumnHeader);
    }

    @Override
    protected void layoutChildren() {
        if (leastWidth > 0) {
            fit(Math.max(Math.min(1, wanted),
                    Math.min(wanted, Math.min(getWidth() / leastWidth, getHeight() / leastHeight))));
        }
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return leastWidth > 0 ? 0 : content.minWidth(unscaled(height)) * factor();
    }

    @Override
    protected double computeMinHeight(double width) {
        return leastHeight > 0 ? 0 : content.minHeight(unscaled(width)) * factor();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(unscaled(height)) * factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(unscaled(width)) * factor();
    }

    private double unscaled(double length) {
        return length < 0 ? length : length / factor();
    }
}
