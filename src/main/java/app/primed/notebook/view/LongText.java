package app.primed.notebook.view;

import app.primed.ui.MarkdownText;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Words that are long enough to slow the board down: their beginning, and a button that shows the rest.
final class LongText {
    private static final int MOST = 2_000;

    private LongText() {}

    static Node into(MarkdownText text, String words, String... styles) {
        if (words.length() <= MOST) {
            return text.add(words, styles);
        }
        text.add(words.substring(0, MOST) + "…", styles);
        var more = new Button(String.format(Locale.ENGLISH, "Show all %,d characters", words.length()));
        more.getStyleClass().add("chip-button");
        var all = new CachedHeightBox(3);
        more.setOnAction(_ -> {
            var whole = new MarkdownText("");
            whole.add(words, styles);
            all.getChildren().setAll(whole);
        });
        all.getChildren().setAll(text, more);
        VBox.setMargin(more, new javafx.geometry.Insets(0, 0, 2, 0));
        return all;
    }
}
