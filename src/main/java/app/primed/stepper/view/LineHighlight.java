package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LineMark;
import app.primed.ui.Icons;
import app.primed.ui.StateIcon;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The band and note of a marked line. Nodes are reused for other marks, because creating them takes longer than a
/// step.
final class LineHighlight {
    private static final LineMark NONE = new LineMark(0, LineMark.Kind.CURRENT, "");

    private final Region band = new Region();
    private final Label words = new Label();
    private final HBox note = new HBox(6, words);
    private LineMark mark = NONE;

    LineHighlight() {
        band.setManaged(false);
        note.setAlignment(Pos.CENTER_LEFT);
        note.setManaged(false);
    }

    void show(LineMark now) {
        if (now.kind() != mark.kind() || mark.equals(NONE)) {
            band.getStyleClass().setAll("line-band", styleClass(now.kind()));
            note.getStyleClass().setAll("line-note", styleClass(now.kind()));
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

    /// The style class of a marked line.
    static String styleClass(LineMark.Kind kind) {
        return switch (kind) {
            case CLOSED -> "line-closed";
            case SUSPENDED -> "line-suspended";
            case CALLER, CURRENT -> "line-current";
            case RUNNING -> "line-running";
            case ERROR -> "line-error";
        };
    }

    private static Optional<Node> icon(LineMark mark) {
        return switch (mark.kind()) {
            case CLOSED, SUSPENDED, RUNNING -> mark.kind().state().map(state -> StateIcon.node(state, 10));
            case CALLER -> Optional.of(Icons.of(Feather.CORNER_DOWN_RIGHT));
            case ERROR -> Optional.of(Icons.of(Feather.ALERT_TRIANGLE));
            case CURRENT -> Optional.empty();
        };
    }
}
