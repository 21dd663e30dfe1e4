package app.primed.ui;

import app.primed.markdown.Block;
import app.primed.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// A table as wide as its place: columns get what they ask for, and where that is too much the widest give way.
public final class MarkdownTable extends Region {
    private static final double NARROWEST = 48;

    private final List<List<StackPane>> rows = new ArrayList<>();
    private final int columns;

    /// @param headed whether its head is shown, which a later part of a long table lacks
    public MarkdownTable(Block.Table table, boolean headed) {
        columns = table.columns().size();
        getStyleClass().add("md-table");
        setMinWidth(0);
        setMaxWidth(USE_PREF_SIZE);
        if (headed) {
            add(table, table.head(), "md-head");
        }
        table.rows().forEach(row -> add(table, row, "md-cell"));
        rows.forEach(row -> getChildren().addAll(row));
    }

    private void add(Block.Table table, List<List<Inline>> cells, String style) {
        var row = new ArrayList<StackPane>();
        for (int column = 0; column < columns; column++) {
            var words = column < cells.size() ? cells.get(column) : List.<Inline>of();
            var text = style.equals("md-head")
                    ? MarkdownText.of(words, "md-text", "strong")
                    : MarkdownText.of(words, "md-text");
            text.setTextAlignment(switch (table.columns().get(column)) {
                case LEFT -> TextAlignment.LEFT;
                case CENTER -> TextAlignment.CENTER;
                case RIGHT -> TextAlignment.RIGHT;
            });
            var cell = new StackPane(text);
            cell.getStyleClass().add(style);
            row.add(cell);
        }
        rows.add(row);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double[] widths(double width) {
        var widths = new double[columns];
        double all = 0;
        for (int column = 0; column < columns; column++) {
            for (var row : rows) {
                widths[column] = Math.max(widths[column], Math.ceil(row.get(column).prefWidth(-1)) + 1);
            }
            all += widths[column];
        }
        if (width < 0 || all <= width) {
            return widths;
        }
        // The widest column gives way until all fit or all are equal.
        double limit = 0;
        double left = width;
        var order = java.util.Arrays.stream(widths).sorted().toArray();
        for (int n = 0; n < columns; n++) {
            limit = left / (columns - n);
            if (order[n] >= limit) {
                break;
            }
            left -= order[n];
        }
        for (int column = 0; column < columns; column++) {
            widths[column] = Math.max(Math.min(NARROWEST, width / columns), Math.min(widths[column], limit));
        }
        return widths;
    }

    @Override
    protected double computePrefWidth(double height) {
        double all = 0;
        for (var width : widths(-1)) {
            all += width;
        }
        return all;
    }

    @Override
    protected double computePrefHeight(double width) {
        var widths = widths(width);
        double height = 0;
        for (var row : rows) {
            height += height(row, widths);
        }
        return height;
    }

    private static double height(List<StackPane> row, double[] widths) {
        double height = 0;
        for (int column = 0; column < widths.length; column++) {
            height = Math.max(height, Math.ceil(row.get(column).prefHeight(widths[column])));
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        var widths = widths(getWidth());
        double y = 0;
        for (var row : rows) {
            double height = height(row, widths);
            double x = 0;
            for (int column = 0; column < columns; column++) {
                row.get(column).resizeRelocate(x, y, widths[column], height);
                x += widths[column];
            }
            y += height;
        }
    }
}
