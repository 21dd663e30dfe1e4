package app.primed.notebook.view;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Columns of equal width, as tall as the tallest needs to be at that width. (A row of boxes asks for their height at
/// their own preferred width, which wrapped words do not have.)
final class BoardColumns extends Pane {
    private static final double GAP = 12;

    void show(List<? extends Node> columns) {
        getChildren().setAll(columns);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = each(width < 0 ? computePrefWidth(-1) : width);
        double tallest = getManagedChildren().stream().mapToDouble(c -> c.prefHeight(each)).max().orElse(0);
        return snappedTopInset() + tallest + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double x = snappedLeftInset();
        for (var column : getManagedChildren()) {
            column.resizeRelocate(x, snappedTopInset(), each, column.prefHeight(each));
            x += each + GAP;
        }
    }

    private double each(double width) {
        int count = Math.max(1, getManagedChildren().size());
        return Math.max(1, Math.floor((width - snappedLeftInset() - snappedRightInset() - GAP * (count - 1)) / count));
    }
}
