package app.primed.ui;

import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Something small over the whole window, in front of whatever is there; the window lays it over its screens. Esc and a
/// click beside it close it, and the focus goes back to where it came from.
public abstract class OverlaySheet extends StackPane {
    private static final String SCRIM = "scrim";

    private Runnable back = () -> {};
    private @Nullable Node came;
    private @Nullable Node entry;

    /// @param box what is shown, at its largest size
    /// @param stylesheets resources with the styles of the box
    protected OverlaySheet(Region box, Pos place, String... stylesheets) {
        box.getStyleClass().addAll("palette", "sheet");
        StackPane.setAlignment(box, place);
        getStyleClass().add(SCRIM);
        for (var sheet : stylesheets) {
            getStylesheets()
                    .add(Objects.requireNonNull(OverlaySheet.class.getResource(sheet)).toExternalForm());
        }
        getChildren().add(box);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> Platform.runLater(this::keepFocus));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /// @param back runs when it closes, after the focus went back
    protected final void open(Node first, Runnable back) {
        var before = before();
        if (isVisible()) {
            first.requestFocus();
            return;
        }
        came = before;
        entry = first;
        this.back = () -> {
            // A sheet that opened from this one has the focus already.
            if (before != null && before.getScene() == getScene() && FocusOwner.isWithin(this)) {
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

    public final void close() {
        if (isVisible()) {
            back.run();
            setVisible(false);
        }
    }

    /// Tab behind the last control, or a control that went away, leads back to the first and not to what is behind.
    private void keepFocus() {
        if (isVisible() && getScene() != null && entry != null && !isOver(getScene().getFocusOwner())) {
            entry.requestFocus();
        }
    }

    /// Whether a node is in this sheet or in another thing over the window.
    private static boolean isOver(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(SCRIM)) {
                return true;
            }
        }
        return false;
    }
}
