package app.primed.notebook.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of an entry on the board.
public enum BoardKey implements KeyAction {
    PREVIOUS("Previous entry", "↑"),
    NEXT("Next entry", "↓"),
    LEFT("Entry in the column to the left", "←"),
    RIGHT("Entry in the column to the right", "→"),
    EDIT("Edit", "F2", "Enter"),
    TOGGLE("Tick or answer", "Space"),
    DELETE("Delete", "Delete", "Backspace"),
    MOVE_UP("Move up", "Alt ↑"),
    MOVE_DOWN("Move down", "Alt ↓"),
    SECTION_ABOVE("Move to the section above", "Alt Shift ↑", "Ctrl Alt ↑"),
    SECTION_BELOW("Move to the section below", "Alt Shift ↓", "Ctrl Alt ↓"),
    QUESTION("This is a question", "Alt Q"),
    LEARNING("This is a learning", "Alt L"),
    SAID_BY("This is said by…", "Alt A"),
    NOT_A_QUESTION("This is not a question", "Alt N"),
    MENU("Open the menu", "Context Menu");

    private final KeyBinding binding;

    BoardKey(String words, String... keys) {
        binding = KeyBinding.of("Board", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
