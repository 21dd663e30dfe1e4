package app.primed.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key with its modifiers, written as users read it: `Ctrl Shift D`, `Page Down`, `→`, `@`. Ctrl is Command on macOS.
///
/// @param codes the keys that match; empty for a character whose key depends on the keyboard layout
public record KeyStroke(String text, boolean ctrl, boolean alt, boolean shift, List<KeyCode> codes) {
    private static final Map<String, List<KeyCode>> SYMBOLS = Map.ofEntries(
            Map.entry("←", List.of(KeyCode.LEFT, KeyCode.KP_LEFT)),
            Map.entry("→", List.of(KeyCode.RIGHT, KeyCode.KP_RIGHT)),
            Map.entry("↑", List.of(KeyCode.UP, KeyCode.KP_UP)),
            Map.entry("↓", List.of(KeyCode.DOWN, KeyCode.KP_DOWN)),
            Map.entry("+", List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)),
            Map.entry("-", List.of(KeyCode.MINUS, KeyCode.SUBTRACT)),
            Map.entry(".", List.of(KeyCode.PERIOD)));
    /// Ctrl types no character, so these are matched by key.
    private static final Map<String, List<KeyCode>> UNDER_CTRL = Map.of(
            "/", List.of(KeyCode.SLASH), ",", List.of(KeyCode.COMMA), "[", List.of(KeyCode.OPEN_BRACKET), "]",
            List.of(KeyCode.CLOSE_BRACKET), "\\", List.of(KeyCode.BACK_SLASH));

    /// @throws IllegalArgumentException if there is no such key
    static KeyStroke of(String text) {
        var words = List.of(text.split(" "));
        var modifiers =
                words.subList(0, (int) words.stream().takeWhile(Set.of("Ctrl", "Alt", "Shift")::contains).count());
        var key = String.join(" ", words.subList(modifiers.size(), words.size()));
        var ctrl = modifiers.contains("Ctrl");
        return new KeyStroke(text, ctrl, modifiers.contains("Alt"), modifiers.contains("Shift"), codes(key, ctrl));
    }

    private static List<KeyCode> codes(String key, boolean ctrl) {
        if (SYMBOLS.containsKey(key)) {
            return Objects.requireNonNull(SYMBOLS.get(key));
        }
        if (ctrl && UNDER_CTRL.containsKey(key)) {
            return Objects.requireNonNull(UNDER_CTRL.get(key));
        }
        var code = KeyCode.getKeyCode(key);
        if (code == null && key.length() != 1) {
            throw new IllegalArgumentException("no key " + key);
        }
        if (code == null || !Character.isLetterOrDigit(key.charAt(0))) {
            return List.of();
        }
        return code.isDigitKey() ? List.of(code, KeyCode.valueOf("NUMPAD" + key)) : List.of(code);
    }

    /// Whether an event matches. A character is matched when it is typed, any other key when it is pressed.
    boolean matches(KeyEvent event) {
        if (codes.isEmpty()) {
            return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(text)
                    && !event.isShortcutDown() && !event.isAltDown();
        }
        // Plus shares a key with the equals sign on many keyboards.
        return event.getEventType() == KeyEvent.KEY_PRESSED && codes.contains(event.getCode())
                && event.isShortcutDown() == ctrl && event.isAltDown() == alt
                && (event.isShiftDown() == shift || codes.contains(KeyCode.PLUS));
    }

    /// What matches it as an accelerator: each of its keys, on the number pad too.
    public List<KeyCombination> combinations() {
        var modifiers = new ArrayList<KeyCombination.Modifier>();
        if (ctrl) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (alt) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (shift) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        } else if (codes.contains(KeyCode.PLUS)) {
            modifiers.add(KeyCombination.SHIFT_ANY);
        }
        var all = modifiers.toArray(KeyCombination.Modifier[]::new);
        return codes.stream().<KeyCombination>map(code -> new KeyCodeCombination(code, all)).toList();
    }

    /// The key as menus show it.
    public KeyCombination combination() {
        return combinations().getFirst();
    }

    static List<KeyStroke> all(String... texts) {
        return Arrays.stream(texts).map(KeyStroke::of).toList();
    }
}
