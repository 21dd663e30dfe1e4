package app.primed.ui;

import app.primed.python.HighlightedLine;
import app.primed.python.HighlightedLine.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A read-only view of Python code in large type for an audience. It does not scroll: long lines wrap at their indent,
/// and a long text shows the lines that matter now. Bands colour whole lines.
public final class CodeView extends Region {
    private static final double LINE_HEIGHT = 1.55;
    /// Used when not all lines fit.
    private static final double COMPACT_LINE_HEIGHT = 1.36;
    private static final double LEFT = 1.1;
    private static final double BLANK = 0.5;

    private final double fontSize;
    private final Map<Integer, CodeViewRow> rows = new HashMap<>();
    private List<String> lines = List.of();
    private List<List<Piece>> pieces = List.of();
    private Map<Integer, CodeBand> bands = Map.of();
    private List<Integer> mustShow = List.of();
    private int top = 1;
    private int highlightedLine;
    private boolean compact;

    /// @param fontSize in pixels
    public CodeView(double fontSize) {
        this.fontSize = fontSize;
        getStyleClass().add("code-lines");
        setStyle("-fx-font-family: \"JetBrains Mono\"; -fx-font-size: " + fontSize + "px;");
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// Shows other Python from its start.
    public void setText(String text) {
        setText(text, true);
    }

    /// Shows another text from its start.
    ///
    /// @param python whether it has the colours of Python
    public void setText(String text, boolean python) {
        var split = List.of(text.stripTrailing().split("\n", -1));
        if (split.equals(lines)) {
            return;
        }
        lines = split;
        pieces = python
                ? HighlightedLine.of(lines)
                : lines.stream().map(line -> List.of(new Piece(line.length(), ""))).toList();
        rows.clear();
        getChildren().clear();
        top = 1;
        requestLayout();
    }

    /// Replaces the bands and scrolls them into view.
    ///
    /// @param first 1-based line that must be visible, 0 for none; the marked lines follow as far as there is room
    public void setBands(List<CodeBand> marked, int first) {
        var now = new HashMap<Integer, CodeBand>();
        marked.forEach(band -> now.put(band.line(), band));
        bands = now;
        var all = new ArrayList<Integer>();
        if (first > 0) {
            all.add(first);
        }
        marked.stream().map(CodeBand::line).filter(line -> line > 0 && line != first).forEach(all::add);
        mustShow = all;
        requestLayout();
    }

    /// Highlights one line and dims the others; 0 for none.
    public void highlight(int line) {
        highlightedLine = line;
        requestLayout();
    }

    /// The length of the longest line, in characters.
    public int longestLine() {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    /// The width at which a line of so many characters does not wrap.
    public double widthFor(int characters) {
        return (characters + 2) * characterWidth() + 2 * LEFT * fontSize;
    }

    /// The 1-based line at a y coordinate, 0 if there is none.
    public int lineAt(double y) {
        return rows.entrySet().stream()
                .filter(e -> e.getValue().isVisible() && e.getValue().getBoundsInParent().contains(1, y))
                .mapToInt(Map.Entry::getKey).findFirst().orElse(0);
    }

    /// The centre of a character; empty if its line is not visible.
    ///
    /// @param column 0-based
    public Optional<Point2D> characterCenter(int line, int column) {
        var row = rows.get(line);
        if (row == null || !row.isVisible()) {
            return Optional.empty();
        }
        var place = row.characterCenter(column);
        return Optional.of(new Point2D(place.getX(), row.getLayoutY() + place.getY()));
    }

    double characterWidth() {
        return fontSize * 0.6;
    }

    private double lineHeight() {
        return Math.round(fontSize * (compact ? COMPACT_LINE_HEIGHT : LINE_HEIGHT));
    }

    /// Blank lines are lower, to leave more room for code.
    private static double rowsOf(String line, int room) {
        return line.isBlank() ? BLANK : CodeViewRow.rowsOf(line, room);
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        if (width <= 0 || getHeight() <= 0 || lines.isEmpty()) {
            return;
        }
        compact = false;
        compact = heightOf(1, lines.size()) > getHeight();
        chooseTop();
        rows.values().forEach(row -> row.setVisible(false));
        var y = 0.0;
        for (var line = top; line <= lines.size() && y < getHeight(); line++) {
            var row = row(line);
            row.show(Optional.ofNullable(bands.get(line)), highlightedLine == 0 ? 0 : highlightedLine == line ? 1 : -1);
            var height = lineHeight() * rowsOf(lines.get(line - 1), columns());
            row.resizeRelocate(0, y, width, height);
            // A line cut off at the lower edge would look like a bug.
            row.setVisible(y + height <= getHeight() + 1);
            y += height;
        }
    }

    private CodeViewRow row(int line) {
        var there = rows.get(line);
        if (there != null && there.columns() == columns() && there.lineHeight() == lineHeight()) {
            return there;
        }
        if (there != null) {
            getChildren().remove(there);
        }
        var row = new CodeViewRow(lines.get(line - 1), pieces.get(line - 1), characterWidth(), lineHeight(),
                LEFT * fontSize, columns());
        rows.put(line, row);
        getChildren().add(row);
        return row;
    }

    /// The number of characters that fit in a row.
    private int columns() {
        return columns(getWidth());
    }

    private int columns(double width) {
        return Math.max(12, (int) ((width - 2 * LEFT * fontSize) / characterWidth()));
    }

    /// Keeps the top line while the required lines are visible; otherwise centres them.
    private void chooseTop() {
        if (heightOf(1, lines.size()) <= getHeight()) {
            top = 1;
            return;
        }
        var asked = mustShow.stream().filter(line -> line <= lines.size()).toList();
        if (highlightedLine > 0 && highlightedLine <= lines.size()) {
            asked = List.of(highlightedLine);
        }
        if (asked.isEmpty()) {
            top = Math.clamp(top, 1, lastTop());
            return;
        }
        int from = asked.getFirst();
        int to = from;
        for (var line : asked) {
            var wider = heightOf(Math.min(from, line), Math.max(to, line)) + 2 * lineHeight() <= getHeight();
            from = wider ? Math.min(from, line) : from;
            to = wider ? Math.max(to, line) : to;
        }
        var insight = top <= from && heightOf(top, to) <= getHeight();
        if (!insight) {
            top = from;
            while (top > 1 && heightOf(top - 1, to) + heightOf(top - 1, from) <= getHeight()) {
                top--;
            }
        }
        top = Math.clamp(top, 1, lastTop());
    }

    /// The largest top line that leaves no empty space at the bottom.
    private int lastTop() {
        var first = lines.size();
        while (first > 1 && heightOf(first - 1, lines.size()) <= getHeight()) {
            first--;
        }
        return first;
    }

    private double heightOf(int from, int to) {
        return heightOf(from, to, columns());
    }

    private double heightOf(int from, int to, int room) {
        return IntStream.rangeClosed(from, to).mapToDouble(n -> lineHeight() * rowsOf(lines.get(n - 1), room))
                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightOf(1, lines.size(), width <= 0 ? Integer.MAX_VALUE : columns(width)) + lineHeight() / 4;
    }

    @Override
    public String getUserAgentStylesheet() {
        return StateStyles.SHEET;
    }
}
