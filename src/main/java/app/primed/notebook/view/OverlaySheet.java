package app.primed.notebook.view;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Something small over the whole window, in front of whatever is there; the window lays it over its screens. Esc and a
/// click beside it close it, and the focus goes back to where it came from.
abstract class OverlaySheet extends StackPane {
    private Runnable back = () -> {};
    private @Nullable Node came;

    /// @param box what is shown, at its largest size
    OverlaySheet(Region box, Pos place) {
        box.getStyleClass().addAll("palette", "sheet");
        StackPane.setAlignment(box, place);
        getStyleClass().add("scrim");
        getStylesheets().add(Objects.requireNonNull(
                OverlaySheet.class.getResource("/app/primed/notebook/notebook.css")).toExternalForm());
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

    /// @param back runs when it closes, after the focus went back
    final void open(Node first, Runnable back) {
        var before = before();
        if (isVisible()) {
            first.requestFocus();
            return;
        }
        came = before;
        this.back = () -> {
            // A sheet that opened from this one has the focus already.
            if (before != null && before.getScene() == getScene() && hasFocusWithin()) {
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

    /// What has the focus; from another sheet, which closes, what had it before that one.
    private @Nullable Node before() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at instanceof OverlaySheet sheet && sheet != this) {
                return sheet.came;
            }
        }
        return owner;
    }

    final void close() {
        if (isVisible()) {
            back.run();
            setVisible(false);
        }
    }

    private boolean hasFocusWithin() {
        Node at = getScene().getFocusOwner();
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }
}
