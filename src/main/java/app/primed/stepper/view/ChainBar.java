package app.primed.stepper.view;

import app.primed.stepper.viewmodel.ObjectAtStep;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.ui.Icons;
import app.primed.ui.StateIcon;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// The delegation chain of the selected object, outermost first. Hidden if there is none.
final class ChainBar extends FlowPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /// Longer chains, as in a recursion, are shortened in the middle.
    private static final int SHOWN_AT_AN_END = 3;

    private final StepCursor cursor;
    private List<ObjectAtStep> chain = List.of();

    ChainBar(StepCursor cursor) {
        this.cursor = cursor;
        setId("chain");
        getStyleClass().add("chain");
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        setManaged(false);
        cursor.snapshotProperty()
                .addListener((_, _, snapshot) -> show(snapshot.map(StepSnapshot::chain).orElse(List.of())));
    }

    private void show(List<ObjectAtStep> now) {
        if (now.equals(chain) && getChildren().isEmpty() == now.isEmpty()) {
            select();
            return;
        }
        chain = now;
        getChildren().clear();
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
        for (var n = 0; n < now.size(); n++) {
            if (n == SHOWN_AT_AN_END && now.size() > 2 * SHOWN_AT_AN_END + 1) {
                var left = now.size() - 2 * SHOWN_AT_AN_END;
                var more = new Label(left + " more");
                more.getStyleClass().addAll("muted", "small");
                getChildren().addAll(Icons.of(Feather.CHEVRON_RIGHT), more);
                n += left;
            }
            if (n > 0) {
                getChildren().add(Icons.of(Feather.CHEVRON_RIGHT));
            }
            getChildren().add(link(now.get(n)));
        }
        select();
    }

    private Button link(ObjectAtStep one) {
        var link = new Button(one.object().variable(), StateIcon.node(one.state(), 9));
        link.setUserData(one.object().id());
        link.getStyleClass().addAll("flat", "small", "mono", "chain-link");
        link.setOnAction(_ -> cursor.select(one.object().id()));
        Icons.describe(link, "Select " + one.object().variable() + ", " + one.object().kind().nameOf(one.state()), "");
        return link;
    }

    private void select() {
        getChildren().forEach(child -> child.pseudoClassStateChanged(
                SELECTED, child.getUserData() instanceof Integer id && id == cursor.selectedProperty().get()));
    }
}
