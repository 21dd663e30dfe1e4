package app.primed.highlights.view;

import app.primed.highlights.model.NoteLocation;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// Makes a card or a row open its line of a note. No button: a button's height does not follow its width.
final class NoteLink {
    private NoteLink() {}

    static void of(Region region, String words, NoteLocation at, Consumer<NoteLocation> open) {
        region.setFocusTraversable(true);
        region.setAccessibleRole(AccessibleRole.BUTTON);
        region.setAccessibleText(words + ". Opens " + at.note() + " at line " + at.line());
        region.setOnMouseClicked(_ -> open.accept(at));
        // On the release, as buttons do: the note that opens would take what is typed after the press.
        region.setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                open.accept(at);
            }
        });
    }
}
