package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LineMark;
import app.primed.stepper.viewmodel.LineValue;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;

/// Highlights the marked lines of the code with bands behind the text, and shows notes beside them: what runs or is
/// suspended there, and the values of variables.
final class LineHighlights {
    private static final double GAP = 24;
    /// Minimum width of a note.
    private static final double READABLE = 150;
    /// Minimum width of a value.
    private static final double LEAST = 48;
    private static final PseudoClass OVER_TEXT = PseudoClass.getPseudoClass("over-text");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final LineGeometry places;
    private final Layer bands = new Layer();
    private final Layer notes = new Layer();
    private final Region chosen = new Region();
    private final List<LineHighlight> marked = new ArrayList<>();
    private final List<Valued> valued = new ArrayList<>();
    private List<LineMark> marks = List.of();
    private List<LineValue> values = List.of();
    private int chosenLine;
    /// The number of labels in use.
    private int shown;

    private record Valued(LineValue value, Label words) {}

    LineHighlights(CodeArea area) {
        places = new LineGeometry(area, bands);
        chosen.getStyleClass().add("line-chosen");
        chosen.setManaged(false);
        chosen.setVisible(false);
        bands.getChildren().add(chosen);
        area.viewportDirtyEvents().subscribe(_ -> place());
        area.widthProperty().addListener(_ -> place());
    }

    /// The layer behind the text.
    Pane bands() {
        return bands;
    }

    /// The layer in front of the text.
    Pane notes() {
        return notes;
    }

    void show(List<LineMark> marks, List<LineValue> values) {
        if (!this.marks.equals(marks)) {
            this.marks = marks;
            showMarks();
        }
        if (!this.values.equals(values)) {
            this.values = values;
            showValues();
        }
        place();
    }

    /// Outlines a 1-based line; 0 for none.
    void choose(int line) {
        chosenLine = line;
        place();
    }

    private void showMarks() {
        while (marked.size() < marks.size()) {
            var more = new LineHighlight();
            marked.add(more);
            bands.getChildren().add(more.band());
            notes.getChildren().add(more.note());
        }
        for (var n = 0; n < marks.size(); n++) {
            marked.get(n).show(marks.get(n));
        }
        marked.subList(marks.size(), marked.size()).forEach(LineHighlight::hide);
        shown = marks.size();
        chosen.toFront();
    }

    /// Labels are reused from step to step.
    private void showValues() {
        while (valued.size() > values.size()) {
            notes.getChildren().remove(valued.removeLast().words());
        }
        for (var n = 0; n < values.size(); n++) {
            if (n == valued.size()) {
                var words = new Label();
                words.getStyleClass().add("line-value");
                words.setManaged(false);
                notes.getChildren().add(words);
                valued.add(new Valued(values.get(n), words));
            } else {
                valued.set(n, new Valued(values.get(n), valued.get(n).words()));
            }
            valued.get(n).words().setText(values.get(n).text());
            valued.get(n).words().pseudoClassStateChanged(CHANGED, values.get(n).changed());
        }
    }

    private void place() {
        bands.requestLayout();
        notes.requestLayout();
    }

    private void placeNow() {
        placeChosen();
        for (var one : marked.subList(0, shown)) {
            var line = places.of(one.mark().line());
            one.band().setVisible(line.isPresent());
            one.note().setVisible(line.isPresent() && !one.mark().text().isEmpty());
            line.ifPresent(at -> {
                one.band().resizeRelocate(0, at.getMinY(), bands.getWidth(), at.getHeight());
                var wanted = one.note().prefWidth(-1);
                var room = notes.getWidth() - at.getMaxX() - GAP - 16;
                // Shorten a note rather than cover the code, as long as it stays readable.
                var width = room >= Math.min(wanted, READABLE) ? Math.min(wanted, room) : Math.min(wanted, READABLE);
                var x = Math.min(at.getMaxX() + GAP, notes.getWidth() - width - 16);
                one.note().pseudoClassStateChanged(OVER_TEXT, x < at.getMaxX() + 4);
                one.note().resizeRelocate(x, at.getMinY(), width, at.getHeight());
            });
        }
        valued.forEach(this::placeValue);
    }

    private void placeChosen() {
        var line = places.of(chosenLine);
        chosen.setVisible(line.isPresent());
        line.ifPresent(at -> chosen.resizeRelocate(0, at.getMinY(), bands.getWidth(), at.getHeight()));
    }

    /// After the text and the note of the line, if there is room: a value never covers code.
    private void placeValue(Valued one) {
        var line = places.of(one.value().line());
        line.ifPresent(at -> {
            var after = marked.subList(0, shown).stream()
                    .filter(mark -> mark.mark().line() == one.value().line() && mark.note().isVisible())
                    .mapToDouble(mark -> mark.note().getLayoutX() + mark.note().getWidth() - 8)
                    .reduce(at.getMaxX(), Math::max);
            var x = after + GAP;
            var width = Math.min(one.words().prefWidth(-1), notes.getWidth() - x - 16);
            one.words().setVisible(width >= LEAST);
            one.words().resizeRelocate(x, at.getMinY(), Math.max(0, width), at.getHeight());
        });
        if (line.isEmpty()) {
            one.words().setVisible(false);
        }
    }

    /// Laid out together with the editor, so that bands and notes scroll with the text.
    private final class Layer extends Pane {
        Layer() {
            setMouseTransparent(true);
            var clip = new Rectangle();
            clip.widthProperty().bind(widthProperty());
            clip.heightProperty().bind(heightProperty());
            setClip(clip);
        }

        @Override
        protected void layoutChildren() {
            placeNow();
        }
    }
}
