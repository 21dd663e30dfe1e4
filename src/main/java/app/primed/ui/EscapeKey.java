package app.primed.ui;

import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A [ListView] consumes Escape, to cancel an edit in a cell. A list without edits passes it on, so that the sheet or
/// dialog around it can close.
public final class EscapeKey {
    private EscapeKey() {}

    /// Passes the key on to the parent of the list.
    public static void passThrough(ListView<?> list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && event.getTarget() == list && list.getParent() != null) {
                event.consume();
                Event.fireEvent(list.getParent(), event.copyFor(list, list.getParent()));
            }
        });
    }
}
