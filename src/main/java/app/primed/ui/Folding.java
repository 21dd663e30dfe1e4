package app.primed.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Folds ranges of an editor's lines under their first line. Folded lines stay in the text but are not shown. The caret
/// skips them; a jump, search, undo or edit inside a fold unfolds it.
public final class Folding {
    /// The most lines folded at once. Each is a node even if hidden, so more would freeze the window.
    static final int MAX_LINES = 1_500;

    /// Lines that can be folded.
    ///
    /// @param first 0-based line that stays visible
    /// @param last 0-based last line that is hidden
    public record Range(int first, int last) {
        int hidden() {
            return last - first;
        }
    }

    private final CodeArea area;
    private final CodeEditor editor;
    private final Supplier<List<Range>> ranges;
    /// Whether a line was ever folded; otherwise there is nothing to look for in a long text.
    private boolean used;
    private int direction;
    private boolean updating;
    private final List<Runnable> onChange = new ArrayList<>();

    /// @param stretches the ranges that can be folded now, by first line; ranges may be nested
    public Folding(CodeEditor editor, Supplier<List<Range>> stretches) {
        this.editor = editor;
        this.area = editor.area();
        this.ranges = stretches;
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> direction = switch (event.getCode()) {
            case UP, LEFT, PAGE_UP -> -1;
            case DOWN, RIGHT, PAGE_DOWN -> 1;
            default -> 0;
        });
        area.addEventFilter(KeyEvent.KEY_RELEASED, _ -> direction = 0);
        area.currentParagraphProperty().addListener((_, _, line) -> caretMoved(line));
        editor.changes().subscribe(changes -> {
            for (var change : changes) {
                var removed = change.getRemoved();
                var inserted = change.getInserted();
                if (removed.indexOf('\n') >= 0 || inserted.indexOf('\n') >= 0) {
                    open(editor.lineAt(change.getPosition()), editor.lineAt(change.getInsertionEnd()) + 1);
                }
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (EditorKey.FOLD.binding().matches(event)) {
                fold(area.getCurrentParagraph());
                event.consume();
            } else if (EditorKey.UNFOLD.binding().matches(event)) {
                unfold(area.getCurrentParagraph());
                event.consume();
            }
        });
    }

    /// Runs an action after each fold and unfold.
    public void addOnChange(Runnable action) {
        onChange.add(action);
    }

    List<Range> ranges() {
        return ranges.get();
    }

    /// Whether lines are folded under a 0-based line.
    public boolean isFolded(int line) {
        return line + 1 < editor.lines() && !area.isFolded(line) && area.isFolded(line + 1);
    }

    /// The number of lines folded under a 0-based line.
    int hidden(int line) {
        int below = line + 1;
        while (below < editor.lines() && area.isFolded(below)) {
            below++;
        }
        return below - line - 1;
    }

    /// Folds the innermost range that contains a 0-based line and is not folded yet.
    ///
    /// @return whether there is one of at most [#MAX_LINES] lines
    public boolean fold(int line) {
        var found = ranges.get().stream().filter(s -> s.first() <= line && line <= s.last())
                .filter(s -> s.hidden() > 0 && !isFolded(s.first()))
                .reduce((outer, inner) -> inner);
        return found.filter(s -> s.hidden() <= MAX_LINES).map(s -> {
            set(s.first() + 1, s.last(), true);
            if (area.getCurrentParagraph() > s.first() && area.getCurrentParagraph() <= s.last()) {
                area.moveTo(s.first(), area.getParagraphLength(s.first()));
            }
            return true;
        }).orElse(false);
    }

    /// Unfolds the range under or around a 0-based line.
    public void unfold(int line) {
        open(line, line + 1);
    }

    public void toggle(int line) {
        if (isFolded(line)) {
            unfold(line);
        } else {
            ranges.get().stream().filter(s -> s.first() == line).findFirst().ifPresent(s -> fold(line));
        }
    }

    /// Folds all outermost ranges, up to [#MAX_LINES] lines.
    ///
    /// @return the number of lines hidden
    public int foldAll() {
        int gone = 0;
        int end = -1;
        for (var stretch : ranges.get()) {
            if (stretch.first() > end && stretch.hidden() > 0 && gone + stretch.hidden() <= MAX_LINES) {
                set(stretch.first() + 1, stretch.last(), true);
                gone += stretch.hidden();
                end = stretch.last();
            }
        }
        firstVisible().ifPresent(line -> area.moveTo(line, 0));
        return gone;
    }

    private Optional<Integer> firstVisible() {
        int line = area.getCurrentParagraph();
        if (!area.isFolded(line)) {
            return Optional.empty();
        }
        while (line > 0 && area.isFolded(line)) {
            line--;
        }
        return Optional.of(line);
    }

    public void unfoldAll() {
        set(0, editor.lines() - 1, false);
    }

    /// Unfolds every range that touches the lines from `from` to `to`.
    private void open(int from, int to) {
        int first = Math.clamp(from, 0, editor.lines() - 1);
        int last = Math.clamp(to, first, editor.lines() - 1);
        while (first > 0 && area.isFolded(first)) {
            first--;
        }
        while (last + 1 < editor.lines() && area.isFolded(last) && area.isFolded(last + 1)) {
            last++;
        }
        set(first, last, false);
    }

    private void caretMoved(int line) {
        if (updating || line >= editor.lines() || !area.isFolded(line)) {
            return;
        }
        if (direction == 0) {
            open(line, line);
            return;
        }
        int to = line;
        while (to > 0 && to < editor.lines() - 1 && area.isFolded(to)) {
            to += direction;
        }
        if (area.isFolded(to)) {
            open(to, to); // The rest of the text is folded.
            return;
        }
        var policy = area.getSelection().getLength() == 0
                ? org.fxmisc.richtext.NavigationActions.SelectionPolicy.CLEAR
                : org.fxmisc.richtext.NavigationActions.SelectionPolicy.EXTEND;
        area.moveTo(to, Math.min(area.getCaretColumn(), area.getParagraphLength(to)), policy);
    }

    private void set(int from, int to, boolean fold) {
        used |= fold;
        if (!used) {
            return;
        }
        boolean changed = false;
        updating = true;
        try {
            for (int line = from; line <= to; line++) {
                if (area.isFolded(line) != fold) {
                    var style = new ArrayList<>(area.getParagraph(line).getParagraphStyle());
                    if (fold) {
                        style.add(CodeEditor.FOLDED);
                    } else {
                        style.remove(CodeEditor.FOLDED);
                    }
                    area.setParagraphStyle(line, style);
                    changed = true;
                }
            }
        } finally {
            updating = false;
        }
        if (changed) {
            editor.restyle();
            onChange.forEach(Runnable::run);
        }
    }
}
