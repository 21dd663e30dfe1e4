package app.primed.notebook.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Words of a note as the board shows them: wrapped, with inline code in the code font and emphasis without its marks.
final class Words extends TextFlow {
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*");
    private static final int LONGEST = 600;

    Words(String words, String... styles) {
        getStyleClass().add("words");
        add(words, styles);
        setMinWidth(0);
    }

    /// More words in another style, in the same flow.
    Words add(String words, String... styles) {
        var shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        Matcher m = INLINE.matcher(shown);
        int at = 0;
        while (m.find()) {
            plain(shown.substring(at, m.start()), styles);
            if (m.group(1) != null) {
                text(m.group(1), styles).getStyleClass().add("code");
            } else if (m.group(2) != null) {
                text(m.group(2), styles).getStyleClass().add("strong");
            } else {
                text(m.group(3), styles).getStyleClass().add("emphasis");
            }
            at = m.end();
        }
        plain(shown.substring(at), styles);
        return this;
    }

    Words add(Node node) {
        getChildren().add(node);
        return this;
    }

    static Label handle(String name) {
        return chip("@" + name, "handle");
    }

    static Label chip(String words, String... styles) {
        var chip = new Label(words);
        chip.getStyleClass().add("chip");
        chip.getStyleClass().addAll(styles);
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return chip;
    }

    private void plain(String words, String... styles) {
        if (!words.isEmpty()) {
            text(words, styles);
        }
    }

    private Text text(String words, String... styles) {
        var text = new Text(words);
        text.getStyleClass().addAll("words-text");
        text.getStyleClass().addAll(styles);
        getChildren().add(text);
        return text;
    }
}
