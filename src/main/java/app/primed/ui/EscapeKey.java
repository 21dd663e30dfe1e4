package app.primed.ui;

import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A list keeps Escape to itself, for giving up an edit in a cell. A list without edits hands it on, so that what it
/// stands in can close.
public final class EscapeKey {
    private EscapeKey() {}

    /// Hands the key on to what is around the list.
    public static void passThrough(ListView<?> list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && event.getTarget() == list && list.getParent() != null) {
                event.consume();
                Event.fireEvent(list.getParent(), event.copyFor(list, list.getParent()));
            }
        });
    }
}
