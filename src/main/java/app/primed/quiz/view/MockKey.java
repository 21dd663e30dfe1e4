package app.primed.quiz.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the mock interview.
public enum MockKey implements KeyAction {
    SUBMIT("Run the checks, or next question", "Ctrl Enter"),
    NEXT("Next question", "Ctrl Page Down"),
    BACK("Previous question", "Ctrl Page Up"),
    SKIP("Skip the question", "Ctrl Shift Page Down"),
    PAUSE("Pause or resume", "Ctrl P"),
    CONTINUE("Begin, resume, or next answer", "Enter"),
    LEAVE("End; asks first", "Esc"),
    MISSED("Mark the answer as missed", "1"),
    PARTLY("Mark the answer as partly right", "2"),
    GOOD("Mark the answer as good", "3"),
    NEXT_ANSWER("Next answer, in the review", "→"),
    PREVIOUS_ANSWER("Previous answer, in the review", "←");

    private final KeyBinding binding;

    MockKey(String words, String... keys) {
        binding = KeyBinding.of("Mock interview", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
