package app.primed.shell;

/// Something a user can do from anywhere: it stands in the palette, and on the sheet of keys where it has one.
///
/// @param group under which heading the sheet of keys shows it ("Everywhere", "Stepper")
/// @param words what it does
/// @param keys the keys that do it as people read them ("Ctrl N"), empty where there are none
/// @param action does it
record PaletteCommand(String group, String words, String keys, Runnable action) {}
