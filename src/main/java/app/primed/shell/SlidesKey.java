package app.primed.shell;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the slides.
enum SlidesKey implements KeyAction {
    NEXT("Next slide", "→", "↓", "Space", "Page Down"),
    BACK("Previous slide", "←", "↑", "Backspace", "Page Up"),
    FIRST("First slide", "Home"),
    LAST("Last slide", "End"),
    NUMBER("Number of a slide, then Enter", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    OPEN("Go to the number, step the code, or next slide", "Enter", "Ctrl Enter");

    private final KeyBinding binding;

    SlidesKey(String words, String... keys) {
        binding = KeyBinding.of("Slides", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
