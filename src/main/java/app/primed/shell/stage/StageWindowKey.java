package app.primed.shell.stage;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// Further keys that work only in the window of the stage.
public enum StageWindowKey implements KeyAction {
    FULL_SCREEN("Full screen", "F"),
    CLOSE("Close the stage", "F11"),
    CAPTURE("Add a line to the note", "Ctrl Space"),
    NEXT("Next", "→", "↓", "Space", "Enter"),
    BACK("Previous", "←", "↑");

    private final KeyBinding binding;

    StageWindowKey(String words, String... keys) {
        binding = KeyBinding.of("Stage window", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
