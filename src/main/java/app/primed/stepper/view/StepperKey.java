package app.primed.stepper.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the stepper.
public enum StepperKey implements KeyAction {
    RUN("Run", "Ctrl Enter"),
    CANCEL("Cancel the run or leave the editor", "Esc"),
    NEXT("Next step", "→"),
    BACK("Previous step", "←"),
    STEP_OVER("Step over", "Shift →"),
    STEP_BACK_OVER("Step back over", "Shift ←"),
    CLICK("Next key step of a lesson, or next step", "Page Down"),
    CLICK_BACK("Previous step", "Page Up"),
    NEXT_YIELD("Next yield", "Y"),
    PREVIOUS_YIELD("Previous yield", "Shift Y"),
    NEXT_CHANGE("Next change of state", "S"),
    PREVIOUS_CHANGE("Previous change of state", "Shift S"),
    NEXT_OF_OBJECT("Next step of the selected object", "O"),
    PREVIOUS_OF_OBJECT("Previous step of the selected object", "Shift O"),
    FIRST("First step", "Home"),
    LAST("Last step", "End"),
    GO_TO("Go to step…", "G"),
    PLAY("Play or pause", "Space"),
    NEXT_BREAKPOINT("Next breakpoint", "C"),
    PREVIOUS_BREAKPOINT("Previous breakpoint", "Shift C"),
    BREAKPOINT("Toggle breakpoint on this line", "B"),
    EVENTS("Show variables or events", "L"),
    EDIT("Edit the program", "E"),
    FOLLOW("Follow the running program", "F"),
    PREDICT("Predict the next move", "Q"),
    RETURN("Return to where the program came from", "Alt ←"),
    PASTE("Paste a program", "Ctrl V"),
    ZOOM_IN("Zoom in the timeline", "+"),
    ZOOM_OUT("Zoom out the timeline", "-"),
    FIT("Show the whole run in the timeline", "0");

    private final KeyBinding binding;

    StepperKey(String words, String... keys) {
        binding = KeyBinding.of("Stepper", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
