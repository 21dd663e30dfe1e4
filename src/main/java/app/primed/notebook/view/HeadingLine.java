package app.primed.notebook.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A heading with nothing of its own under it, over the sections it holds.
final class HeadingLine extends CachedHeightBox {
    private final Label words = new Label();

    HeadingLine() {
        super(0);
        getStyleClass().add("heading-line");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(words);
    }

    void show(String text, int level) {
        words.setText(text);
        words.getStyleClass().setAll("label", "card-title", "level-" + Math.min(level, 4));
        words.setAccessibleText(text + ", heading level " + level);
    }
}
