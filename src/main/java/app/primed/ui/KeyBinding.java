package app.primed.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyEvent;

/// A keyboard shortcut in one part of the program. Handlers, the shortcuts sheet and the documentation all use it.
///
/// @param context the part of the program, as the shortcuts sheet names it
/// @param action identifies the action in its context
/// @param words what it does
/// @param strokes the keys that do it
public record KeyBinding(String context, String action, String words, List<KeyStroke> strokes) {

    public static KeyBinding of(String context, Enum<?> action, String words, String... keys) {
        return new KeyBinding(context, action.name(), words, KeyStroke.all(keys));
    }

    public boolean matches(KeyEvent event) {
        return strokes.stream().anyMatch(stroke -> stroke.matches(event));
    }

    /// All its keys as text.
    public String keys() {
        return strokes.stream().map(KeyStroke::text).collect(Collectors.joining("  "));
    }

    /// Its first key as text, for tooltips and menus.
    public String key() {
        return strokes.getFirst().text();
    }
}
