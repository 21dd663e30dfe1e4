package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.ui.CodeView;
import app.primed.ui.Icons;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Code on the board; Python with a button that steps it.
final class CodeBlock {
    private static final int MOST_LINES = 40;
    private static final double TYPE = 13;

    private CodeBlock() {}

    static Node of(BoardRow row, BoardContext context) {
        var fence = row.line().fence().orElseThrow();
        var code = row.line().said();
        var lines = code.lines().toList();
        var block = new CachedHeightBox(4);
        block.getStyleClass().addAll("board-code", fence.python() ? "board-python" : "board-other");
        block.getChildren().add(shown(fence, String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())))));
        if (lines.size() > MOST_LINES) {
            var more = new Button(String.format(Locale.ENGLISH, "Show all %,d lines", lines.size()));
            more.getStyleClass().add("chip-button");
            more.setOnAction(_ -> block.getChildren().setAll(shown(fence, code)));
            block.getChildren().add(more);
        }
        if (!fence.python()) {
            return block;
        }
        var step = stepButton("Space", step(row, context));
        row.onLine(line -> step.setId("board-step-" + line));
        var all = new StackPane(block, step);
        StackPane.setAlignment(step, Pos.TOP_RIGHT);
        StackPane.setMargin(step, new Insets(6));
        return all;
    }

    /// Steps the code of a row, where it is Python.
    static Runnable step(BoardRow row, BoardContext context) {
        return () -> row.line().fence().filter(Fence::python).ifPresent(context.step());
    }

    /// Steps code that is shown.
    ///
    /// @param key the key that does the same; empty for none
    static Button stepButton(String key, Runnable step) {
        var button = new Button("Step this", Icons.of(Feather.PLAY));
        button.getStyleClass().add("step-this");
        Icons.describe(button, "Step through this Python code", key);
        button.setOnAction(_ -> step.run());
        return button;
    }

    private static Region shown(Fence fence, String code) {
        if (fence.python()) {
            var view = new CodeView(TYPE);
            view.setText(code);
            return view;
        }
        var label = new Label(code);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("plain-code");
        return label;
    }
}
