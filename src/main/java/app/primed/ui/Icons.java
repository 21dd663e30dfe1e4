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

    /// As [#describe], for buttons in rows of which there are many: the tooltip, a window of its own, is made when the
    /// pointer first comes over the button.
    public static void describeRow(ButtonBase button, String words) {
        button.setAccessibleText(words);
        button.setOnMouseEntered(_ -> {
            button.setTooltip(new Tooltip(words));
            button.setOnMouseEntered(null);
        });
    }

    /// Gives a button its tooltip and accessible text.
    public static void describe(ButtonBase button, String words, String key) {
        button.setTooltip(new Tooltip(key.isEmpty() ? words : words + "  (" + key + ")"));
        button.setAccessibleText(words);
        button.setAccessibleHelp(key.isEmpty() ? "" : "Key: " + key);
    }
}
