package app.primed.ui;

/// An action that has keys. Each part of the program lists its own in an enum, so that a `switch` over them is
/// exhaustive: no key is shown that does nothing.
public interface KeyAction {
    KeyBinding binding();
}
