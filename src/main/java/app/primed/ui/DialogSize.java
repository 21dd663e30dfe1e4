package app.primed.ui;

import javafx.scene.control.Dialog;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Sets the minimum size of a dialog. Some window systems cut off the content of a resizable dialog without one.
public final class DialogSize {
    /// Space for the window's own frame.
    private static final double FRAME = 60;

    private DialogSize() {}

    /// @param width of the whole window in pixels; less where the screen is smaller
    /// @param height likewise
    public static void setMinimum(Dialog<?> dialog, double width, double height) {
        if (dialog.getDialogPane().getScene().getWindow() instanceof Stage stage) {
            var screen = Screen.getPrimary().getVisualBounds();
            stage.setMinWidth(Math.min(width, screen.getWidth()));
            stage.setMinHeight(Math.min(height, screen.getHeight() - FRAME));
        }
    }
}
