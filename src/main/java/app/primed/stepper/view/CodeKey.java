package app.primed.stepper.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys in the code of a recorded run.
public enum CodeKey implements KeyAction {
    LINE_ABOVE("Select the line above", "↑"),
    LINE_BELOW("Select the line below", "↓"),
    RUN_TO("Run to the selected line", "R"),
    RUN_BACK_TO("Run back to the selected line", "Shift R"),
    BREAKPOINT("Toggle breakpoint on the selected line", "B"),
    DESELECT("Deselect the line", "Esc");

    private final KeyBinding binding;

    CodeKey(String words, String... keys) {
        binding = KeyBinding.of("Stepper: code", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
