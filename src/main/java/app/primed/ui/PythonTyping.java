package app.primed.ui;

import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// What one expects of the keys where Python is typed: a new line begins where the last one did, deeper after a colon
/// and back after a `return` and its like; Tab and Backspace go by four spaces at a line's start, and Tab by whole
/// lines where some are selected.
public final class PythonTyping {
    private static final String STEP = "    ";
    private static final Pattern OPENS = Pattern.compile(".*:\\s*(#.*)?");
    private static final Pattern LEAVES = Pattern.compile("\\s*(return|raise|break|continue|pass)\\b.*");

    private final CodeArea area;

    private PythonTyping(CodeArea area) {
        this.area = area;
    }

    /// Listens to the keys of an editor, as long as it can be edited.
    public static void in(CodeEditor editor) {
        in(editor, _ -> true);
    }

    /// @param python whether a 0-based line is Python; only there the keys do this
    public static void in(CodeEditor editor, IntPredicate python) {
        var typing = new PythonTyping(editor.area());
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (editor.area().isEditable() && python.test(typing.firstLine()) && python.test(typing.lastLine())
                    && !event.isShortcutDown() && !event.isAltDown() && typing.handles(event)) {
                event.consume();
            }
        });
        // The characters of these keys come as typed ones, too.
        editor.area().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (editor.area().isEditable() && "\t".equals(event.getCharacter())) {
                event.consume();
            }
        });
    }

    private boolean handles(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> newLine();
            case TAB -> event.isShiftDown() ? lessDeep() : deeper();
            case BACK_SPACE -> back();
            default -> false;
        };
    }

    private boolean newLine() {
        var before = area.getText(area.getCaretSelectionBind().getStartParagraphIndex());
        before = before.substring(0, Math.min(before.length(), startColumn()));
        var indent = indentOf(before);
        if (OPENS.matcher(before).matches()) {
            indent += STEP;
        } else if (LEAVES.matcher(before).matches() && indent.length() >= STEP.length()) {
            indent = indent.substring(STEP.length());
        }
        area.replaceSelection("\n" + indent);
        area.requestFollowCaret();
        return true;
    }

    private boolean deeper() {
        if (firstLine() != lastLine()) {
            shift(line -> line.isBlank() ? line : STEP + line);
        } else {
            area.replaceSelection(" ".repeat(STEP.length() - startColumn() % STEP.length()));
        }
        return true;
    }

    private boolean lessDeep() {
        shift(line -> line.substring(Math.min(STEP.length(), indentOf(line).length())));
        return true;
    }

    /// Changes the selected lines, or the caret's, in one step of the undo history.
    private void shift(UnaryOperator<String> change) {
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

    private boolean back() {
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
