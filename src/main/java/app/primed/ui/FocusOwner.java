package app.primed.ui;

import javafx.scene.Node;

/// Where the keys go. `Node.isFocusWithin` stays true after a focused part was hidden, so the scene is asked instead.
public final class FocusOwner {

    private FocusOwner() {}

    /// Whether the node or a part of it has the focus.
    public static boolean isWithin(Node node) {
        var scene = node.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        while (owner != null && owner != node) {
            owner = owner.getParent();
        }
        return owner != null;
    }
}
