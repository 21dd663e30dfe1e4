package app.primed.notebook.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the notebook.
public enum NotebookKey implements KeyAction {
    NEW_SESSION("New session", "Ctrl N"),
    SAVE("Save now", "Ctrl S"),
    CAPTURE("Add a line to the note", "Ctrl Space"),
    EDIT_OUTSIDE("Edit in my editor", "Ctrl Shift E"),
    RENAME("Rename the note", "F2"),
    MOVE("Move the note to another folder", "Ctrl Shift M"),
    BESIDE("Open a note beside this one", "Ctrl \\", "Ctrl Shift O"),
    OTHER_NOTE("Go to the other of two notes", "F6"),
    CLOSE_BESIDE("Close the note beside", "Ctrl W"),
    UNDO("Undo", "Ctrl Z"),
    REDO("Redo", "Ctrl Shift Z"),
    WRITE("Show the text only", "Alt 1"),
    SPLIT("Show text and board", "Alt 2"),
    BOARD("Show the board only", "Alt 3"),
    READ("Show the note rendered", "Alt 4"),
    STEP("Step the Python at the caret", "Ctrl Enter"),
    SPELLING("Correct spelling", "Ctrl ."),
    PASTE("Paste", "Ctrl V", "Shift Insert"),
    PASTE_PLAIN("Paste as plain text", "Ctrl Shift V");

    private final KeyBinding binding;

    NotebookKey(String words, String... keys) {
        binding = KeyBinding.of("Notebook", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
