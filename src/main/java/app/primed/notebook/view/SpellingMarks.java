package app.primed.notebook.view;

import app.primed.notebook.model.ProseWords;
import app.primed.notebook.viewmodel.SpellCheck;
import app.primed.ui.CodeEditor;
import app.primed.ui.EditorMark;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/// Underlines misspelt words in the visible prose and suggests corrections: in the context menu, and by Ctrl . at the
/// caret.
final class SpellingMarks {
    private final CodeEditor editor;
    private final SpellCheck spelling;
    private final IntPredicate code;
    private final ContextMenu menu = new ContextMenu();

    /// @param code whether a 0-based line is in a fence
    SpellingMarks(CodeEditor editor, SpellCheck spelling, IntPredicate code) {
        this.editor = editor;
        this.spelling = spelling;
        this.code = code;
        editor.addMarks(line -> wrong(line).stream()
                .map(word -> new EditorMark(word.from(), word.to(), "misspelt")).toList());
        spelling.revisionProperty().subscribe(_ -> editor.restyle());
        menu.setId("text-menu");
        var area = editor.area();
        area.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            int at = event.isKeyboardTrigger()
                    ? area.getCaretPosition()
                    : area.hit(event.getX(), event.getY()).getInsertionIndex();
            fill(at);
            if (event.isKeyboardTrigger()) {
                showAtCaret();
            } else {
                menu.show(area, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (NotebookKey.SPELLING.binding().matches(event)) {
                showSuggestions();
                event.consume();
            }
        });
    }

    /// Offers what the word at the caret may have meant.
    void showSuggestions() {
        fill(editor.area().getCaretPosition());
        showAtCaret();
    }

    void toggle() {
        spelling.enabledProperty().set(!spelling.enabledProperty().get());
    }

    private void showAtCaret() {
        editor.area().getCaretBounds().ifPresentOrElse(
                caret -> menu.show(editor.area(), caret.getMinX(), caret.getMaxY()),
                () -> menu.show(editor.area(), Side.TOP, 0, 0));
    }

    private List<ProseWords.Word> wrong(int line) {
        return code.test(line) ? List.of() : spelling.misspellings(editor.line(line));
    }

    private void fill(int offset) {
        menu.getItems().clear();
        int line = editor.lineAt(offset);
        int start = editor.area().getAbsolutePosition(line, 0);
        word(line, offset - start).ifPresent(word -> {
            var near = spelling.suggestions(word.text());
            near.forEach(meant -> menu.getItems().add(item(meant, () -> editor.edit(
                    start + word.from(), start + word.to(), meant))));
            if (near.isEmpty()) {
                var none = new MenuItem("No suggestions for “" + word.text() + "”");
                none.setDisable(true);
                menu.getItems().add(none);
            }
            menu.getItems().addAll(
                    item("Add “" + word.text() + "” to dictionary", () -> spelling.add(word.text())),
                    new SeparatorMenuItem());
        });
        var area = editor.area();
        menu.getItems().addAll(item("Cut", area::cut), item("Copy", area::copy), item("Paste", area::paste),
                new SeparatorMenuItem(),
                item(spelling.enabledProperty().get() ? "Turn off spell check" : "Turn on spell check",
                        this::toggle));
    }

    private Optional<ProseWords.Word> word(int line, int column) {
        return wrong(line).stream().filter(word -> word.from() <= column && column <= word.to()).findFirst();
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
