package app.primed.notebook.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the tree of files. Letters find a file by its name.
public enum TreeKey implements KeyAction {
    OPEN("Open the note and write", "Enter"),
    OPEN_BESIDE("Open beside the note", "Ctrl Enter"),
    RENAME("Rename", "F2"),
    NEW_NOTE("New note in this folder", "Ctrl Shift N"),
    NEW_FOLDER("New folder in this folder", "Ctrl Shift F"),
    DUPLICATE("Duplicate", "Ctrl D"),
    MOVE("Move to another folder", "Ctrl Shift M"),
    DELETE("Move to the trash", "Delete"),
    UNDO("Undo the last change of files", "Ctrl Z");

    private final KeyBinding binding;

    TreeKey(String words, String... keys) {
        binding = KeyBinding.of("Files", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
