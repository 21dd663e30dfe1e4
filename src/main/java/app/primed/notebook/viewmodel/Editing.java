package app.primed.notebook.viewmodel;

import app.primed.notebook.model.TextEdit;

/// The editor, as the view model needs it. Its undo history is the only one: every action comes in by [#apply].
public interface Editing {

    String text();

    /// Makes one undoable change.
    void apply(TextEdit edit);

    /// Offset of the caret.
    int caret();

    /// Shows another text, its history forgotten.
    void open(String text, int caret);

    /// An editor with no screen, for tests and until the screen is built.
    static Editing plain() {
        return new Editing() {
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
