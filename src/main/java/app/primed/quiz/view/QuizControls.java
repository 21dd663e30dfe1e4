package app.primed.quiz.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels and style changes that several pages of the quiz share.
final class QuizControls {
    private QuizControls() {}

    /// Wrapped text that is never cut off.
    static Label text(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A small heading above a part of a page.
    static Label eyebrow(String text) {
        var label = new Label(text);
        label.getStyleClass().add("eyebrow");
        return label;
    }

    /// A key, as shown on the button that it presses.
    static Label key(String text) {
        var label = new Label(text);
        label.getStyleClass().add("key");
        return label;
    }

    /// Shows or hides a node; a hidden one takes no space.
    static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    static void toggle(Node node, String style, boolean on) {
        node.getStyleClass().remove(style);
        if (on) {
            node.getStyleClass().add(style);
        }
    }
}
