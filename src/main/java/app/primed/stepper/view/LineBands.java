package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LineMark;
import app.primed.ui.Icons;
import app.primed.ui.StateMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/// Colours the marked lines of the code from edge to edge, behind the text, and says beside them what is there.
final class LineBands {
    private static final double GAP = 24;
    private static final LineMark NONE = new LineMark(0, LineMark.Kind.CURRENT, "");

    private final CodeArea area;
    private final Layer bands = new Layer();
    private final Layer notes = new Layer();
    private final List<Marked> marked = new ArrayList<>();
    /// How many of them say something now.
    private int shown;

    /// A band and its note. They stay from step to step and are told another mark: making nodes costs more than a step.
    private static final class Marked {
        private final Region band = new Region();
        private final Label words = new Label();
        private final HBox note = new HBox(6, words);
        private LineMark mark = NONE;

        Marked() {
            band.setManaged(false);
            note.setAlignment(Pos.CENTER_LEFT);
            note.setManaged(false);
        }

        void show(LineMark now) {
            if (now.kind() != mark.kind() || mark.equals(NONE)) {
                band.getStyleClass().setAll("line-band", Marks.lineStyle(now.kind()));
                note.getStyleClass().setAll("line-note", Marks.lineStyle(now.kind()));
                note.getChildren().setAll(words);
                icon(now).ifPresent(icon -> note.getChildren().addFirst(icon));
            }
            mark = now;
            words.setText(now.text());
        }

        void hide() {
            band.setVisible(false);
            note.setVisible(false);
        }

        LineMark mark() {
            return mark;
        }

        Region band() {
            return band;
        }

        HBox note() {
            return note;
        }
    }

    LineBands(CodeArea area) {
        this.area = area;
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

    void show(List<LineMark> marks) {
        while (marked.size() < marks.size()) {
            var more = new Marked();
            marked.add(more);
            bands.getChildren().add(more.band());
            notes.getChildren().add(more.note());
        }
        for (var n = 0; n < marks.size(); n++) {
            marked.get(n).show(marks.get(n));
        }
        for (var spare : marked.subList(marks.size(), marked.size())) {
            spare.hide();
        }
        shown = marks.size();
        place();
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
        for (var one : marked.subList(0, shown)) {
            var line = lineBounds(one.mark().line() - 1);
            one.band().setVisible(line.isPresent());
            one.note().setVisible(line.isPresent() && !one.mark().text().isEmpty());
            line.ifPresent(at -> {
                one.band().resizeRelocate(0, at.getMinY(), bands.getWidth(), at.getHeight());
                var width = Math.min(one.note().prefWidth(-1), notes.getWidth() * 0.6);
                var x = Math.min(at.getMaxX() + GAP, notes.getWidth() - width - 16);
                one.note().pseudoClassStateChanged(
                        javafx.css.PseudoClass.getPseudoClass("over-text"), x < at.getMaxX() + 4);
                one.note().resizeRelocate(x, at.getMinY(), width, at.getHeight());
            });
        }
    }

    /// Where a 0-based line is in sight: its height, and where its text ends.
    private Optional<Bounds> lineBounds(int line) {
        if (line < 0 || line >= area.getParagraphs().size() || area.getVisibleParagraphs().isEmpty()) {
            return Optional.empty();
        }
        return area.allParToVisibleParIndex(line).flatMap(visible -> {
            var whole = bands.screenToLocal(area.getVisibleParagraphBoundsOnScreen(visible));
            if (whole == null) {
                return Optional.empty();
            }
            var end = area.getAbsolutePosition(line, area.getParagraphLength(line));
            var start = Math.max(area.getAbsolutePosition(line, 0), end - 1);
            var textEnd = area.getCharacterBoundsOnScreen(start, end)
                    .map(bounds -> bands.screenToLocal(bounds).getMaxX())
                    .orElse(GAP * 2);
            return Optional.of(new BoundingBox(0, whole.getMinY(), textEnd, whole.getHeight()));
        });
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
