package app.primed.notebook.view;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Something small over the whole window, in front of whatever is there; the window lays it over its screens. Esc and a
/// click beside it close it, and the focus goes back to where it came from.
abstract class Sheet extends StackPane {
    private Runnable back = () -> {};
    private final Region box;

    /// @param box what is shown, at its largest size
    Sheet(Region box, Pos place) {
        this.box = box;
        box.getStyleClass().addAll("palette", "sheet");
        StackPane.setAlignment(box, place);
        getStyleClass().add("scrim");
        getStylesheets().add(Objects.requireNonNull(
                Sheet.class.getResource("/app/primed/notebook/notebook.css")).toExternalForm());
        getChildren().add(box);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /// @param back run when it closes, besides giving the focus back
    final void open(Node first, Runnable back) {
        var before = getScene() == null ? null : getScene().getFocusOwner();
        if (isVisible()) {
            first.requestFocus();
            return;
        }
        this.back = () -> {
            if (before != null && before.getScene() == getScene()) {
                before.requestFocus();
            }
            back.run();
        };
        setVisible(true);
        toFront();
        applyCss();
        layout();
        first.requestFocus();
    }

    final void close() {
        if (isVisible()) {
            setVisible(false);
            back.run();
        }
    }

    final Region box() {
        return box;
    }
}
