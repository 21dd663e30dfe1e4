package app.primed.quiz.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the list of all cards.
public enum BrowseKey implements KeyAction {
    SEARCH("Search", "Ctrl F", "/"),
    EDIT("Edit the card", "Ctrl E"),
    NOTE("Write a note on the card", "Ctrl Shift N"),
    SUSPEND("Suspend or unsuspend", "Ctrl J"),
    DELETE("Delete", "Delete"),
    UNDO("Undo", "Ctrl Z"),
    LEAVE("Leave the editor, the text, the browser", "Esc");

    private final KeyBinding binding;

    BrowseKey(String words, String... keys) {
        binding = KeyBinding.of("Card browser", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
