package app.primed.notebook.view;

import app.primed.notebook.model.SessionText;
import app.primed.ui.CodeEditor;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Duration;

/// How many words are selected in an editor, counted a moment after the selection rests; 0 where nothing is.
final class SelectedWords {
    private final CodeEditor editor;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    SelectedWords(CodeEditor editor) {
        this.editor = editor;
        var resting = new PauseTransition(Duration.millis(150));
        resting.setOnFinished(_ -> count());
        editor.area().selectionProperty().addListener((_, _, selection) -> {
            if (selection.getLength() == 0) {
                count.set(0);
            } else {
                resting.playFromStart();
            }
        });
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    private void count() {
        var selection = editor.area().getSelection();
        var text = editor.text();
        count.set(selection.getLength() == 0 || selection.getEnd() > text.length()
                ? 0
                : SessionText.words(text.substring(selection.getStart(), selection.getEnd())));
    }
}
