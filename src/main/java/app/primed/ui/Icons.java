package app.primed.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons and icon buttons. Every button has a tooltip with its key, and the same text for screen readers.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /// An icon-only button.
    ///
    /// @param key its keyboard shortcut ("Ctrl N"), empty for none
    public static Button button(Feather icon, String words, String key, Runnable action) {
        var button = new Button();
        button.setGraphic(of(icon));
        button.setOnAction(_ -> action.run());
        describe(button, words, key);
        return button;
    }

    /// Gives a button its tooltip and accessible text.
    public static void describe(ButtonBase button, String words, String key) {
        button.setTooltip(new Tooltip(key.isEmpty() ? words : words + "  (" + key + ")"));
        button.setAccessibleText(words);
        button.setAccessibleHelp(key.isEmpty() ? "" : "Key: " + key);
    }
}
