package app.primed.notebook.viewmodel;

import app.primed.notebook.model.TextEdit;
import java.util.List;
import java.util.function.IntConsumer;

/// The editor, as the view model needs it. Its undo history is the only one: every action comes in by [#apply].
public interface TextEditor {

    String text();

    /// Makes one undoable change.
    void apply(TextEdit edit);

    /// Makes several changes in one undoable step.
    ///
    /// @param edits of the text as it is, in the order they stand in it, none touching another
    default void apply(List<TextEdit> edits) {
        if (!edits.isEmpty()) {
            apply(TextEdit.combine(edits, text()));
        }
    }

    /// Makes the text another one in one undoable change of what differs; the caret stays in its line.
    void replaceText(String text);

    /// Offset of the caret.
    int caret();

    /// Shows another text, its history forgotten.
    void open(String text, int caret);

    /// Makes a text ready to be shown, on whatever thread, as it takes long for a large one.
    ///
    /// @return shows it, its history forgotten, with the caret at an offset; on the screen's thread
    default IntConsumer prepare(String text) {
        return caret -> open(text, Math.min(caret, text.length()));
    }

    /// An editor with no screen, for tests and until the screen is built.
    static TextEditor withoutScreen() {
        return new TextEditor() {
            private String text = "";

            @Override
            public String text() {
                return text;
            }

            @Override
            public void apply(TextEdit edit) {
                text = edit.applyTo(text);
            }

            @Override
            public void replaceText(String other) {
                text = other;
            }

            @Override
            public int caret() {
                return 0;
            }

            @Override
            public void open(String opened, int caret) {
                text = opened;
            }
        };
    }
}
