package app.primed.shell;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the main window.
enum WindowKey implements KeyAction {
    SEARCH("Search and commands", "Ctrl K"),
    CAPTURE("Add a line to the note", "Ctrl Space"),
    STAGE("Open or close the stage", "F11"),
    LARGER("Larger text", "Ctrl +"),
    SMALLER("Smaller text", "Ctrl -"),
    USUAL_SIZE("Usual text size", "Ctrl 0"),
    SETTINGS("Settings", "Ctrl ,"),
    THEME("Light or dark theme", "Ctrl Shift L"),
    OPEN_FOLDER("Open folder…", "Ctrl O"),
    SHORTCUTS("Keyboard shortcuts", "F1");

    private final KeyBinding binding;

    WindowKey(String words, String... keys) {
        binding = KeyBinding.of("Everywhere", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
