package app.primed.quiz.view;

import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text as people wrote it, wrapped; `code` between backticks and the names of states stand out.
final class Prose extends TextFlow {
    private static final Pattern PIECES = Pattern.compile("`([^`\\n]+)`|\\b(?:GEN|CORO|AGEN)_(CREATED|RUNNING|SUSPENDED|CLOSED)\\b");

    Prose(String... styles) {
        getStyleClass().add("prose");
        getStyleClass().addAll(styles);
        setLineSpacing(4);
    }

    Prose(String text, String style) {
        this(style);
        show(text);
    }

    void show(String text) {
        getChildren().clear();
        setAccessibleText(text);
        var pieces = PIECES.matcher(text);
        var at = 0;
        while (pieces.find()) {
            add(text.substring(at, pieces.start()), "");
            if (pieces.group(1) != null) {
                add(pieces.group(1), "");
                mark("code");
                state(pieces.group(1));
            } else {
                add(pieces.group(), "");
                mark("code");
                mark(pieces.group(2).toLowerCase(Locale.ROOT));
            }
            at = pieces.end();
        }
        add(text.substring(at), "");
    }

    private void state(String code) {
        var state = PIECES.matcher(code);
        if (state.matches()) {
            mark(state.group(2).toLowerCase(Locale.ROOT));
        }
    }

    private void add(String text, String style) {
        if (!text.isEmpty()) {
            var piece = new Text(text);
            piece.getStyleClass().add("text");
            getChildren().add(piece);
            if (!style.isEmpty()) {
                mark(style);
            }
        }
    }

    private void mark(String style) {
        getChildren().getLast().getStyleClass().add(style);
    }
}
