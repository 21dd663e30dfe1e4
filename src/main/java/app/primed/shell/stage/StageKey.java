package app.primed.shell.stage;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the stage, pressed in either window. A clicker sends Page Down, Page Up, F5, Esc and B.
public enum StageKey implements KeyAction {
    NEXT("Next", "Page Down"),
    BACK("Previous", "Page Up"),
    BLACK("Black screen", "B", "."),
    SPOTLIGHT("Spotlight at the mouse", "P"),
    HIGHLIGHT_LINE("Highlight a line", "H"),
    START("Start the presentation", "F5"),
    END("End the black screen, then full screen", "Esc");

    private final KeyBinding binding;

    StageKey(String words, String... keys) {
        binding = KeyBinding.of("Stage", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
