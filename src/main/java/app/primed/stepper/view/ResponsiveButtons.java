package app.primed.stepper.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/// Shortens the buttons of a narrow bar: first to shorter texts, then to icons. Tooltips stay complete.
final class ResponsiveButtons {
    private enum Words {
        FULL,
        SHORT,
        ICONS
    }

    private record Shortened(Button button, String full, String brief) {}

    private record WithIcon(Button button, ContentDisplay side) {}

    private final HBox bar;
    private final List<Shortened> shortened = new ArrayList<>();
    private final List<WithIcon> withIcons = new ArrayList<>();
    private Words words = Words.FULL;

    /// @param bar the bar whose width decides
    ResponsiveButtons(HBox bar) {
        this.bar = bar;
        bar.widthProperty().addListener((_, _, _) -> fit());
    }

    /// A button with a shorter text.
    Button brief(Button button, String brief) {
        shortened.add(new Shortened(button, button.getText(), brief));
        return button;
    }

    /// A button that can be reduced to its icon.
    Button icon(Button button) {
        withIcons.add(new WithIcon(button, button.getContentDisplay()));
        return button;
    }

    void fit() {
        if (bar.getScene() == null || bar.getWidth() <= 0) {
            return;
        }
        for (var now : Words.values()) {
            say(now);
            if (bar.prefWidth(-1) <= bar.getWidth()) {
                return;
            }
        }
    }

    private void say(Words now) {
        if (now == words) {
            return;
        }
        words = now;
        shortened.forEach(one -> one.button().setText(now == Words.FULL ? one.full() : one.brief()));
        withIcons.forEach(
                one -> one.button().setContentDisplay(now == Words.ICONS ? ContentDisplay.GRAPHIC_ONLY : one.side()));
        bar.applyCss();
    }
}
