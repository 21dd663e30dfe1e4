package app.primed.ui;

/// The keys of a text editor.
public enum EditorKey implements KeyAction {
    FIND("Find", "Ctrl F"),
    REPLACE("Find and replace", "Ctrl H"),
    FIND_NEXT("Find next", "F3"),
    FIND_PREVIOUS("Find previous", "Shift F3"),
    BOLD("Bold", "Ctrl B"),
    ITALIC("Italic", "Ctrl I"),
    LINK("Insert link", "Ctrl Shift K"),
    COMMENT("Toggle comment in Python", "Ctrl /"),
    DUPLICATE("Duplicate lines", "Ctrl Shift D"),
    MOVE_UP("Move lines up", "Alt ↑"),
    MOVE_DOWN("Move lines down", "Alt ↓"),
    INDENT("Indent", "Tab"),
    OUTDENT("Outdent", "Shift Tab"),
    FOLD("Fold section", "Ctrl Shift ["),
    UNFOLD("Unfold section", "Ctrl Shift ]");

    private final KeyBinding binding;

    EditorKey(String words, String... keys) {
        binding = KeyBinding.of("Editor", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
