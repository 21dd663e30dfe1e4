package app.primed.stepper.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys while a move is predicted.
public enum PredictionKey implements KeyAction {
    CREATED("Predict created", "1"),
    RUNNING("Predict running", "2"),
    SUSPENDED("Predict suspended", "3"),
    CLOSED("Predict closed", "4"),
    SUBMIT("Check, then go on", "Enter"),
    STOP("Stop predicting", "Esc");

    private final KeyBinding binding;

    PredictionKey(String words, String... keys) {
        binding = KeyBinding.of("Prediction", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
