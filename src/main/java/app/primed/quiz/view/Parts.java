package app.primed.quiz.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Small things that several pages of the quiz show.
final class Parts {
    private Parts() {}

    /// Text that goes on below where it is long, never cut.
    static Label text(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
