package app.primed.notebook.view;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Parts side by side, two in a row; below one another where that would be too narrow to read.
final class TwoColumnPane extends Pane {
    private static final double GAP = 16;
    private static final double LEAST = 150;

    TwoColumnPane(Node... parts) {
        getChildren().setAll(parts);
        setMinWidth(0);
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
        return 2 * LEAST + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /// @return how tall all of it is at a width
    private double place(double width, boolean lay) {
        int each = width >= 2 * LEAST + GAP ? 2 : 1;
        double part = Math.floor((width - GAP * (each - 1)) / each);
        double y = 0;
        var parts = getManagedChildren();
        for (int i = 0; i < parts.size(); i += each) {
            double tall = 0;
            for (int k = i; k < Math.min(i + each, parts.size()); k++) {
                double height = parts.get(k).prefHeight(part);
                tall = Math.max(tall, height);
                if (lay) {
                    parts.get(k).resizeRelocate((k - i) * (part + GAP), y, part, height);
                }
            }
            y += tall + (i + each < parts.size() ? 8 : 0);
        }
        return y;
    }
}
