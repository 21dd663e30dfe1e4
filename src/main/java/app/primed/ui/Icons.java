package app.primed.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons and icon buttons. Every button has a tooltip with its key, and the same text for screen readers.
public final class Icons {
    private static final double WIDEST = 480;
    private static final String TOOLTIP = "primed.tooltip";

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
        setTooltip(button, key.isEmpty() ? words : words + "  (" + key + ")");
        button.setAccessibleText(words);
        button.setAccessibleHelp(key.isEmpty() ? "" : "Key: " + key);
    }

    /// Sets what is shown while the pointer is over a control. A tooltip is a window of its own, and takes as long to
    /// make: it is made when the pointer first comes over the control.
    ///
    /// @param words empty for none
    public static void setTooltip(Control control, String words) {
        boolean known = control.getProperties().put(TOOLTIP, words) != null;
        if (words.isEmpty()) {
            control.setTooltip(null);
        } else if (control.getTooltip() != null) {
            control.getTooltip().setText(words);
        } else if (!known) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
                if (control.getTooltip() == null && !tooltip(control).isEmpty()) {
                    var tooltip = new Tooltip(tooltip(control));
                    tooltip.setWrapText(true);
                    tooltip.setMaxWidth(WIDEST);
                    control.setTooltip(tooltip);
                }
            });
        }
    }

    /// The words of [#setTooltip]; empty if there are none.
    public static String tooltip(Control control) {
        return control.hasProperties() && control.getProperties().get(TOOLTIP) instanceof String words ? words : "";
    }
}
