package app.primed.ui;

import java.util.Arrays;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;

/// Finds the action of a key.
public final class KeyMap {
    private KeyMap() {}

    public static <A extends KeyAction> Optional<A> find(KeyEvent event, A[] actions) {
        return Arrays.stream(actions).filter(action -> action.binding().matches(event)).findFirst();
    }

    /// Whether unmodified keys type text in this target.
    public static boolean isTyping(EventTarget target) {
        return target instanceof TextInputControl
                || target instanceof GenericStyledArea<?, ?, ?> area && area.isEditable();
    }
}
