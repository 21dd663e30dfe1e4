package app.primed.stepper.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of a lesson.
public enum LessonKey implements KeyAction {
    NEXT("Next key step", "]"),
    BACK("Previous key step", "[");

    private final KeyBinding binding;

    LessonKey(String words, String... keys) {
        binding = KeyBinding.of("Lesson", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
