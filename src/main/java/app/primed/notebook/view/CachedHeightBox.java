package app.primed.notebook.view;

import javafx.scene.layout.VBox;

/// A column that remembers how tall it is at a width until something in it asks for layout. (JavaFX measures wrapped
/// words anew at each pass, which costs most of a redraw of a long board.)
class CachedHeightBox extends VBox {
    private double width = -1;
    private double height = -1;

    CachedHeightBox(double spacing) {
        super(spacing);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public void requestLayout() {
        height = -1;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        if (forWidth < 0) {
            return super.computePrefHeight(forWidth);
        }
        if (height < 0 || forWidth != width) {
            height = super.computePrefHeight(forWidth);
            width = forWidth;
        }
        return height;
    }
}
