package app.primed.shell;

import app.primed.ui.KeyBinding;

/// Something the palette can do.
///
/// @param group the part of the program it belongs to ("Stepper")
/// @param words what it does
/// @param keys its shortcut as people read it ("Ctrl N"); may be empty
record PaletteCommand(String group, String words, String keys, Runnable action) {

    static PaletteCommand of(KeyBinding binding, Runnable action) {
        return new PaletteCommand(binding.context(), binding.words(), binding.keys(), action);
    }
}
