package app.primed.ui;

import app.primed.python.Lexer;
import app.primed.python.LexerState;
import app.primed.python.Token;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Python editing keys. A new line keeps the indentation of the line before, with one level more after a colon and one
/// less after `return`, `raise`, `break`, `continue` or `pass`. Tab and Backspace indent by four spaces at the start of
/// a line; Tab and Shift Tab indent the selected lines.
public final class PythonTyping {
    private static final String STEP = "    ";
    private static final Set<String> LEAVE_BLOCK = Set.of("return", "raise", "break", "continue", "pass");

    private final CodeArea area;

    private PythonTyping(CodeArea area) {
        this.area = area;
    }

    /// Adds these keys to a Python editor.
    public static void in(CodeEditor editor) {
        in(editor, _ -> true);
    }

    /// Adds these keys to an editor; they do nothing while it is read-only.
    ///
    /// @param python whether a 0-based line is Python; elsewhere the keys keep their usual meaning
    public static void in(CodeEditor editor, IntPredicate python) {
        var typing = new PythonTyping(editor.area());
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (editor.area().isEditable() && python.test(typing.firstLine()) && python.test(typing.lastLine())
                    && !event.isShortcutDown() && !event.isAltDown() && typing.handles(event)) {
                event.consume();
            }
        });
        // The key also arrives as a typed character.
        editor.area().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (editor.area().isEditable() && "\t".equals(event.getCharacter())) {
                event.consume();
            }
        });
    }

    private boolean handles(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> newLine();
            case TAB -> event.isShiftDown() ? unindent() : indent();
            case BACK_SPACE -> backspace();
            default -> false;
        };
    }

    private boolean newLine() {
        var before = area.getText(area.getCaretSelectionBind().getStartParagraphIndex());
        before = before.substring(0, Math.min(before.length(), startColumn()));
        area.replaceSelection("\n" + indentAfter(before));
        area.requestFollowCaret();
        return true;
    }

    /// The indentation of the next line.
    static String indentAfter(String line) {
        var indent = indentOf(line);
        var code = Lexer.line(line, LexerState.START).tokens().stream().filter(Token::isCode).toList();
        if (!code.isEmpty() && code.getLast().is(":")) {
            indent += STEP;
        } else if (!code.isEmpty() && LEAVE_BLOCK.contains(code.getFirst().text())
                && indent.length() >= STEP.length()) {
            indent = indent.substring(STEP.length());
        }
        return indent;
    }

    private boolean indent() {
        if (firstLine() != lastLine()) {
            changeLines(line -> line.isBlank() ? line : STEP + line);
        } else {
            area.replaceSelection(" ".repeat(STEP.length() - startColumn() % STEP.length()));
        }
        return true;
    }

    private boolean unindent() {
        changeLines(line -> line.substring(Math.min(STEP.length(), indentOf(line).length())));
        return true;
    }

    /// Changes the selected lines, or the line of the caret, as one undo step.
    private void changeLines(UnaryOperator<String> change) {
        var first = firstLine();
        var last = lastLine();
        var selected = first != last;
        var column = area.getCaretColumn();
        var before = area.getText(first, 0, last, area.getParagraphLength(last));
        var after = before.lines().map(change).collect(Collectors.joining("\n"));
        after += before.endsWith("\n") ? "\n" : "";
        if (!after.equals(before)) {
            area.replaceText(first, 0, last, area.getParagraphLength(last), after);
        }
        if (selected) {
            area.selectRange(first, 0, last, area.getParagraphLength(last));
        } else {
            area.moveTo(first, Math.max(0, column - (before.length() - after.length())));
        }
    }

    private boolean backspace() {
        var column = area.getCaretColumn();
        var line = area.getCurrentParagraph();
        if (!area.getSelectedText().isEmpty() || column == 0 || indentOf(area.getText(line)).length() < column) {
            return false;
        }
        area.deleteText(line, (column - 1) / STEP.length() * STEP.length(), line, column);
        return true;
    }

    private int startColumn() {
        return area.getCaretSelectionBind().getStartColumnPosition();
    }

    private int firstLine() {
        return area.getCaretSelectionBind().getStartParagraphIndex();
    }

    private int lastLine() {
        return area.getCaretSelectionBind().getEndParagraphIndex();
    }

    private static String indentOf(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
