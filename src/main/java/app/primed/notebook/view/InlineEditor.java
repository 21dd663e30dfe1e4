package app.primed.notebook.view;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Words edited where they stand: Enter commits, Shift Enter begins a line, Escape gives up. It stays open when the
/// focus leaves, so nothing typed is lost.
final class InlineEditor extends TextArea {
    private static final double LINE = 19;

    private final String before;

    /// @param completion installs what completes the words
    InlineEditor(
            String words, String purpose, Consumer<TextArea> completion, Consumer<String> commit, Runnable leave) {
        super(words);
        completion.accept(this);
        before = words;
        setWrapText(true);
        setId("in-place");
        setAccessibleText(purpose);
        setPromptText(purpose);
        getStyleClass().add("in-place");
        setMinWidth(0);
        textProperty().subscribe(this::fit);
        widthProperty().subscribe(this::fit);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                replaceSelection("\n");
            } else if (event.getCode() == KeyCode.ENTER) {
                commit.accept(getText());
            } else if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
            } else {
                return;
            }
            event.consume();
        });
    }

    boolean isChanged() {
        return !getText().equals(before);
    }

    private void fit() {
        int each = Math.max(12, (int) (Math.max(120, getWidth()) / 7));
        int lines = getText().lines().mapToInt(line -> 1 + line.length() / each).sum();
        setPrefHeight(Math.max(1, lines) * LINE + 18);
        setMinHeight(getPrefHeight());
    }
}
