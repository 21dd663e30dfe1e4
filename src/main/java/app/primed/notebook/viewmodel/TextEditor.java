package app.primed.notebook.viewmodel;

import app.primed.notebook.model.Session;
import app.primed.notebook.model.TextEdit;
import java.util.List;

/// The editor, as the view model needs it. Its undo history is the only one: every action comes in by [#apply].
public interface TextEditor {

    String text();

    /// Makes one undoable change.
    void apply(TextEdit edit);

    /// Makes several changes in one undoable step.
    ///
    /// @param edits of the current text, in order, none touching another
    default void apply(List<TextEdit> edits) {
        if (!edits.isEmpty()) {
            apply(TextEdit.combine(edits, text()));
        }
    }

    /// Replaces what differs from a text in one undoable change; the caret stays in its line.
    void replaceText(String text);

    /// Offset of the caret.
    int caret();

    /// Shows another text without undo history.
    void open(String text, int caret);

    /// Prepares a note for display, on any thread; that takes long for a large one.
    ///
    /// @param name its path inside the vault
    /// @param caret its offset
    /// @return shows it, with the undo history it was left with if its text is the same; on the FX thread
    default Runnable prepare(String name, Session session, int caret) {
        return () -> open(session.text(), caret);
    }

    /// The note shown has another path inside the vault.
    default void moved(String name) {}

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
