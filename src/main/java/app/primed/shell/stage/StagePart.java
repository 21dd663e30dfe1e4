package app.primed.shell.stage;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// What a feature gives the stage.
///
/// @param node what is seen
/// @param next what a presenter's clicker does forward
/// @param back what it does backward
/// @param keys does what further keys of its own ask for, pressed in either window, and says whether a key was one
public record StagePart(Node node, Runnable next, Runnable back, Predicate<KeyEvent> keys) {

    public StagePart(Node node, Runnable next, Runnable back) {
        this(node, next, back, _ -> false);
    }
}
