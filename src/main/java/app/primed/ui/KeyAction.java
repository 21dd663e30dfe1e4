package app.primed.ui;

/// An action with a keyboard shortcut. Each part of the program lists its actions in an enum, so that a `switch` over
/// them is exhaustive and every documented key works.
public interface KeyAction {
    KeyBinding binding();
}
