package app.primed.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons and the buttons that carry them. Every one has words: a tooltip with its key, and the same for a screen reader.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /// A button of an icon only.
    ///
    /// @param key the keys that do the same ("Ctrl N"), empty where there are none
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
