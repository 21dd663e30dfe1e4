package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LineMark;
import app.primed.stepper.viewmodel.LineValue;
import app.primed.ui.Icons;
import app.primed.ui.StateMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/// Colours the marked lines of the code from edge to edge, behind the text, and says beside the lines what is there:
/// who runs or rests, and the values they bound.
final class LineBands {
    private static final double GAP = 24;
    /// Narrower than this a value cannot be read.
    private static final double LEAST = 48;
    private static final PseudoClass OVER_TEXT = PseudoClass.getPseudoClass("over-text");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final LinePlaces places;
    private final Layer bands = new Layer();
    private final Layer notes = new Layer();
    private final Region chosen = new Region();
    private final List<Marked> marked = new ArrayList<>();
    private final List<Valued> valued = new ArrayList<>();
    private List<LineMark> marks = List.of();
    private List<LineValue> values = List.of();
    private int chosenLine;

    /// How many of [#marked] say something now.
    private int markedNow;

    /// A band and its note. They stay from step to step and are told another mark: making nodes costs more than a step.
    private static final class Marked {
        private final Region band = new Region();
        private final Label words = new Label();
        private final HBox note = new HBox(6, words);
        private Optional<LineMark> mark = Optional.empty();

        Marked() {
            band.setManaged(false);
            note.setAlignment(Pos.CENTER_LEFT);
            note.setManaged(false);
        }

        void show(LineMark now) {
            if (mark.filter(before -> before.kind() == now.kind()).isEmpty()) {
                band.getStyleClass().setAll("line-band", Marks.lineStyle(now.kind()));
                note.getStyleClass().setAll("line-note", Marks.lineStyle(now.kind()));
                note.getChildren().setAll(words);
                icon(now).ifPresent(icon -> note.getChildren().addFirst(icon));
            }
            mark = Optional.of(now);
            words.setText(now.text());
        }

        void hide() {
            band.setVisible(false);
            note.setVisible(false);
        }

        LineMark mark() {
            return mark.orElseThrow();
        }

        Region band() {
            return band;
        }

        HBox note() {
            return note;
        }
    }

    private record Valued(LineValue value, Label words) {}

    LineBands(CodeArea area) {
        places = new LinePlaces(area, bands);
        chosen.getStyleClass().add("line-chosen");
        chosen.setManaged(false);
        chosen.setVisible(false);
        bands.getChildren().add(chosen);
        area.viewportDirtyEvents().subscribe(_ -> place());
        area.widthProperty().addListener(_ -> place());
    }

    /// Goes behind the text.
    Pane bands() {
        return bands;
    }

    /// Goes in front of it.
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
            var more = new Marked();
            marked.add(more);
            bands.getChildren().add(more.band());
            notes.getChildren().add(more.note());
            chosen.toFront();
        }
        for (var n = 0; n < marks.size(); n++) {
            marked.get(n).show(marks.get(n));
        }
        marked.subList(marks.size(), marked.size()).forEach(Marked::hide);
        markedNow = marks.size();
    }

    /// Labels stay from step to step and take new words.
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

    private static Optional<Node> icon(LineMark mark) {
        return switch (mark.kind()) {
            case CLOSED -> Optional.of(StateMark.CLOSED.node(10));
            case SUSPENDED -> Optional.of(StateMark.SUSPENDED.node(10));
            case RUNNING -> Optional.of(StateMark.RUNNING.node(10));
            case CALLER -> Optional.of(Icons.of(Feather.CORNER_DOWN_RIGHT));
            case ERROR -> Optional.of(Icons.of(Feather.ALERT_TRIANGLE));
            case CURRENT -> Optional.empty();
        };
    }

    private void place() {
        bands.requestLayout();
        notes.requestLayout();
    }

    private void placeNow() {
        placeChosen();
        for (var one : marked.subList(0, markedNow)) {
            var line = places.of(one.mark().line());
            one.band().setVisible(line.isPresent());
            one.note().setVisible(line.isPresent() && !one.mark().text().isEmpty());
            line.ifPresent(at -> {
                one.band().resizeRelocate(0, at.getMinY(), bands.getWidth(), at.getHeight());
                var width = Math.min(one.note().prefWidth(-1), notes.getWidth() * 0.6);
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

    /// After the text and after what is marked there, as far as there is room: a value never covers the code.
    private void placeValue(Valued one) {
        var line = places.of(one.value().line());
        line.ifPresent(at -> {
            var after = marked.subList(0, markedNow).stream()
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

    /// Laid out with the editor, so that bands and notes move with its text.
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
