package app.primed.ui;

import app.primed.trace.ObjectState;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A state's icon and name in its colour.
public final class StateBadge extends HBox {

    public StateBadge(ObjectState mark) {
        this(mark, mark.name());
    }

    /// @param word the state's name for its kind of object (`GEN_RUNNING`)
    public StateBadge(ObjectState mark, String word) {
        super(6);
        var label = new Label(word);
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(StateIcon.node(mark, 10), label);
        getStyleClass().addAll("state-badge", StateIcon.styleClass(mark));
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(word);
    }

    @Override
    public String getUserAgentStylesheet() {
        return StateStyles.SHEET;
    }
}
