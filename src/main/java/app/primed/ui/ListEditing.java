package app.primed.ui;

import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// List editing in a note: Enter continues a list, a task or a quote and ends it on an empty item, Tab and Shift Tab
/// indent and outdent items and selected lines, Enter after an opening fence adds the closing one. Each is one undo step.
public final class ListEditing {
    /// An item that is less indented is not below the one before it; one that is more is code.
    private static final int LEAST_NESTED = 2;
    private static final int MOST_NESTED = 4;

    private final CodeEditor editor;
    private final CodeArea area;
    private final IntPredicate code;
    private final IntPredicate fenceMark;

    private ListEditing(CodeEditor editor, IntPredicate code, IntPredicate fenceMark) {
        this.editor = editor;
        this.area = editor.area();
        this.code = code;
        this.fenceMark = fenceMark;
    }

    /// @param code whether a 0-based line is code, where lists are not continued
    /// @param fenceMark whether a 0-based line opens or closes a complete fence
    public static void install(CodeEditor editor, IntPredicate code, IntPredicate fenceMark) {
        var typing = new ListEditing(editor, code, fenceMark);
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && editor.area().isEditable() && !event.isShortcutDown() && !event.isAltDown()
                    && typing.handles(event)) {
                event.consume();
            }
        });
    }

    private boolean handles(KeyEvent event) {
        if (code.test(firstLine()) && code.test(lastLine())) {
            return false;
        }
        if (event.getCode() == KeyCode.ENTER) {
            return !event.isShiftDown() && newLine();
        }
        if (EditorKey.OUTDENT.binding().matches(event)) {
            return changeLines(line -> MarkdownLists.outdent(line, step()));
        }
        return EditorKey.INDENT.binding().matches(event) && indentSelection();
    }

    private boolean newLine() {
        if (area.getSelection().getLength() > 0) {
            return false;
        }
        int line = area.getCurrentParagraph();
        int column = area.getCaretColumn();
        var text = editor.line(line);
        int start = area.getAbsolutePosition(line, 0);
        var marks = MarkdownLists.fenceMarks(text);
        if (!marks.isEmpty() && column == text.length() && !fenceMark.test(line)) {
            var indent = MarkdownLists.indent(text);
            editor.edit(start + column, start + column, "\n" + indent + "\n" + indent + marks);
            area.moveTo(start + column + 1 + indent.length());
        } else {
            var next = MarkdownLists.next(text, column);
            if (next.endsList()) {
                editor.edit(start, start + text.length(), "");
            } else {
                editor.edit(start + column, start + column, "\n" + next.prefix());
            }
        }
        area.requestFollowCaret();
        return true;
    }

    private boolean indentSelection() {
        if (firstLine() != lastLine() || MarkdownLists.isItem(editor.line(firstLine()))) {
            var step = step();
            return changeLines(line -> line.isBlank() ? line : step + line);
        }
        var selection = area.getSelection();
        var tab = step().equals("\t") ? "\t" : " ".repeat(editor.tabWidth());
        editor.edit(selection.getStart(), selection.getEnd(), tab);
        return true;
    }

    private String step() {
        return MarkdownLists.indentUnit(editor::line, editor.lines(), firstLine(),
                Math.clamp(editor.tabWidth(), LEAST_NESTED, MOST_NESTED));
    }

    private boolean changeLines(UnaryOperator<String> change) {
        int first = firstLine();
        int last = lastLine();
        boolean several = first != last;
        int column = area.getCaretColumn();
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        var before = editor.text().substring(start, end);
        var after = before.lines().map(change).collect(Collectors.joining("\n")) + (before.endsWith("\n") ? "\n" : "");
        if (!after.equals(before)) {
            editor.edit(start, end, after);
        }
        if (several) {
            area.selectRange(first, 0, last, area.getParagraphLength(last));
        } else {
            int moved = column + after.length() - before.length();
            area.moveTo(first, Math.clamp(moved, 0, area.getParagraphLength(first)));
        }
        return true;
    }

    private int firstLine() {
        return area.getCaretSelectionBind().getStartParagraphIndex();
    }

    private int lastLine() {
        var bind = area.getCaretSelectionBind();
        int last = bind.getEndParagraphIndex();
        // A selection that ends at the start of a line does not include that line.
        return last > bind.getStartParagraphIndex() && bind.getEndColumnPosition() == 0 ? last - 1 : last;
    }
}
