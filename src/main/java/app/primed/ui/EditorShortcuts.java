package app.primed.ui;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Editing shortcuts: Alt Up and Alt Down move lines, Ctrl Shift D duplicates them, Ctrl / comments Python; in prose
/// Ctrl B, Ctrl I and Ctrl Shift K make the selection bold, italic or a link. Each is one undo step.
public final class EditorShortcuts {
    private final CodeEditor editor;
    private final CodeArea area;

    private EditorShortcuts(CodeEditor editor) {
        this.editor = editor;
        this.area = editor.area();
    }

    /// @param code whether a 0-based line is Python
    public static void install(CodeEditor editor, IntPredicate code) {
        var keys = new EditorShortcuts(editor);
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean python = code.test(editor.area().getCurrentParagraph());
            if (!event.isConsumed() && editor.area().isEditable() && keys.handles(event, python)) {
                event.consume();
            }
        });
    }

    private boolean handles(KeyEvent event, boolean python) {
        return KeyMap.find(event, EditorKey.values()).map(key -> switch (key) {
            case MOVE_UP -> move(-1);
            case MOVE_DOWN -> move(1);
            case DUPLICATE -> duplicate();
            case LINK -> !python && link();
            case BOLD -> !python && toggleEmphasis("**");
            case ITALIC -> !python && toggleEmphasis("*");
            case COMMENT -> python && toggleComment();
            case FIND, REPLACE, FIND_NEXT, FIND_PREVIOUS, INDENT, OUTDENT, FOLD, UNFOLD -> false;
        }).orElse(false);
    }

    private boolean move(int by) {
        int first = first();
        int last = last();
        int other = by < 0 ? first - 1 : last + 1;
        if (other < 0 || other >= editor.lines()) {
            return true;
        }
        var range = area.getSelection();
        int caret = area.getCaretPosition();
        var passed = editor.line(other);
        int from = area.getAbsolutePosition(Math.min(first, other), 0);
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        int to = by < 0 ? end : area.getAbsolutePosition(other, passed.length());
        var lines = editor.text().substring(start, end);
        editor.edit(from, to, by < 0 ? lines + "\n" + passed : passed + "\n" + lines);
        int moved = by * (passed.length() + 1);
        select(range.getStart() + moved, range.getEnd() + moved, caret == range.getStart());
        area.requestFollowCaret();
        return true;
    }

    private boolean duplicate() {
        int start = area.getAbsolutePosition(first(), 0);
        int end = area.getAbsolutePosition(last(), area.getParagraphLength(last()));
        var range = area.getSelection();
        var lines = editor.text().substring(start, end);
        editor.edit(end, end, "\n" + lines);
        select(range.getStart() + lines.length() + 1, range.getEnd() + lines.length() + 1, false);
        area.requestFollowCaret();
        return true;
    }

    private boolean toggleComment() {
        int first = first();
        int last = last();
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        var lines = editor.text().substring(start, end).lines().toList();
        boolean off =
                lines.stream().filter(line -> !line.isBlank()).allMatch(line -> line.stripLeading().startsWith("#"));
        int depth = lines.stream().filter(line -> !line.isBlank()).mapToInt(line -> MarkdownLists.indent(line).length())
                .min().orElse(0);
        var after = lines.stream().map(line -> line.isBlank()
                ? line
                : off
                        ? line.replaceFirst("# ?", "")
                        : line.substring(0, depth) + "# " + line.substring(depth))
                .collect(Collectors.joining("\n"));
        int column = area.getCaretColumn();
        int line = area.getCurrentParagraph();
        editor.edit(start, end, after);
        if (first != last) {
            area.selectRange(first, 0, last, area.getParagraphLength(last));
        } else {
            area.moveTo(line, Math.clamp(column + after.length() - (end - start), 0, area.getParagraphLength(line)));
        }
        return true;
    }

    private boolean toggleEmphasis(String mark) {
        var range = area.getSelection();
        var text = editor.text();
        int start = range.getStart();
        int end = range.getEnd();
        if (text.startsWith(mark, start - mark.length()) && text.startsWith(mark, end)) {
            editor.edit(start - mark.length(), end + mark.length(), text.substring(start, end));
            select(start - mark.length(), end - mark.length(), false);
        } else {
            editor.edit(start, end, mark + text.substring(start, end) + mark);
            select(start + mark.length(), end + mark.length(), false);
        }
        return true;
    }

    private boolean link() {
        var range = area.getSelection();
        var words = editor.text().substring(range.getStart(), range.getEnd());
        editor.edit(range.getStart(), range.getEnd(), "[" + words + "]()");
        area.moveTo(range.getStart() + 1 + (words.isEmpty() ? 0 : words.length() + 2));
        return true;
    }

    private void select(int start, int end, boolean backwards) {
        if (backwards) {
            area.selectRange(end, start);
        } else {
            area.selectRange(start, end);
        }
    }

    private int first() {
        return area.getCaretSelectionBind().getStartParagraphIndex();
    }

    private int last() {
        var bind = area.getCaretSelectionBind();
        int last = bind.getEndParagraphIndex();
        return last > bind.getStartParagraphIndex() && bind.getEndColumnPosition() == 0 ? last - 1 : last;
    }
}
