package app.primed.quiz.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys that choose an answer.
public enum ChoiceKey implements KeyAction {
    A("Choose A", "A", "1"),
    B("Choose B", "B", "2"),
    C("Choose C", "C", "3"),
    D("Choose D", "D", "4"),
    E("Choose E", "E", "5"),
    F("Choose F", "F", "6");

    private final KeyBinding binding;

    ChoiceKey(String words, String... keys) {
        binding = KeyBinding.of("Multiple choice", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
