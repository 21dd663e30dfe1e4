package app.primed.highlights.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the highlights.
public enum HighlightsKey implements KeyAction {
    FILTER("Filter", "Ctrl F"),
    PREVIOUS("Previous collection", "↑"),
    NEXT("Next collection", "↓");

    private final KeyBinding binding;

    HighlightsKey(String words, String... keys) {
        binding = KeyBinding.of("Highlights", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
