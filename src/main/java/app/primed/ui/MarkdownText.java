package app.primed.ui;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Inline Markdown as wrapped text: code in the code font, emphasis without its marks, and names of generator states in
/// their colours.
public final class MarkdownText extends TextFlow {
    private static final String STATE = "\\b(?:GEN|CORO|AGEN)_(CREATED|RUNNING|SUSPENDED|CLOSED)\\b";
    private static final Pattern INLINE = Pattern
            .compile("(?<![^\\n])```\\w*\\n(?<fence>[\\s\\S]*?)\\n```(?![^\\n])|`(?<code>[^`\\n]+)`"
                    + "|\\*\\*(?<strong>[^*]+)\\*\\*|\\*(?<emphasis>[^*\\s][^*]*)\\*|(?<state>" + STATE + ")");
    private static final Pattern A_STATE = Pattern.compile(STATE);
    private static final int MAX_LENGTH = 600;

    private final String[] defaultStyles;

    /// @param styles style classes of all the text
    public MarkdownText(String words, String... styles) {
        defaultStyles = styles.clone();
        getStyleClass().add("words");
        add(words, styles);
        setMinWidth(0);
    }

    /// Text cut off after 600 characters.
    public static MarkdownText abbreviated(String words, String... styles) {
        return new MarkdownText(words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) + "…" : words, styles);
    }

    /// Replaces the text.
    public void setText(String words) {
        getChildren().clear();
        add(words, defaultStyles);
        setAccessibleText(words);
    }

    /// Appends text in another style.
    public MarkdownText add(String shown, String... styles) {
        Matcher m = INLINE.matcher(shown);
        int at = 0;
        while (m.find()) {
            plain(shown.substring(at, m.start()), styles);
            if (m.group("fence") != null) {
                code(m.group("fence"), styles);
            } else if (m.group("code") != null) {
                code(m.group("code"), styles);
            } else if (m.group("state") != null) {
                code(m.group("state"), styles);
            } else if (m.group("strong") != null) {
                text(m.group("strong"), styles).getStyleClass().add("strong");
            } else {
                text(m.group("emphasis"), styles).getStyleClass().add("emphasis");
            }
            at = m.end();
        }
        plain(shown.substring(at), styles);
        return this;
    }

    public MarkdownText add(Node node) {
        getChildren().add(node);
        return this;
    }

    public static Label handle(String name) {
        return chip("@" + name, "handle");
    }

    public static Label chip(String words, String... styles) {
        var chip = new Label(words);
        chip.getStyleClass().add("chip");
        chip.getStyleClass().addAll(styles);
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return chip;
    }

    private void code(String words, String... styles) {
        var text = text(words, styles);
        text.getStyleClass().add("code");
        var state = A_STATE.matcher(words);
        if (state.matches()) {
            text.getStyleClass().add(state.group(1).toLowerCase(Locale.ROOT));
        }
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
