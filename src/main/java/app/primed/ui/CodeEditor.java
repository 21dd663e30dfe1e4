package app.primed.ui;

import app.primed.markdown.DirectionMarks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.impl.MultiChangeUndoManagerImpl;
import org.jspecify.annotations.Nullable;
import org.reactfx.EventStream;

/// A text editor that styles only the visible lines, once after a burst of changes, and only lines whose style differs.
/// Its cost does not grow with the text.
///
/// Very long lines stay plain, because RichTextFX is slow to lay out long styled lines (measured: 79 ms a key at 2,000
/// characters, 316 ms at 10,000).
public final class CodeEditor extends StackPane {
    /// The RichTextFX style of a folded line.
    static final String FOLDED = "collapse";
    private static final String TAB_SHEET = "data:text/css,.paragraph-text%7B-fx-tab-size:";

    private final CodeArea area = new CodeArea();
    private final EventStream<List<PlainTextChange>> changes = area.multiPlainChanges();
    private final EditorScroll scroll = new EditorScroll(area);
    private final UndoHistories<List<PlainTextChange>> histories = new UndoHistories<>(made -> made.stream()
            .mapToLong(change -> (long) change.getInserted().length() + change.getRemoved().length()).sum());
    private final EditorGutter gutter = new EditorGutter(area);
    private final EditorWrap wrap = new EditorWrap(area, this);
    private Highlighter highlighter;
    private int tabWidth = 4;
    private boolean queued;
    private boolean closed;
    private final List<IntFunction<List<EditorMark>>> marks = new ArrayList<>();
    private final StringBuilder copy = new StringBuilder();
    private @Nullable String text = "";

    public CodeEditor(Highlighter highlighter) {
        this.highlighter = highlighter;
        getStyleClass().add("code-editor");
        getChildren().add(new VirtualizedScrollPane<>(area));
        area.setUndoManager(new MultiChangeUndoManagerImpl<>(
                histories, PlainTextChange::invert, UndoUtils.applyMultiPlainTextChange(area),
                PlainTextChange::mergeWith, PlainTextChange::isIdentity, changes,
                UndoUtils.DEFAULT_PREVENT_MERGE_DELAY));
        changes.subscribe(changes -> {
            for (var change : changes) {
                text = null;
                copy.replace(change.getPosition(), change.getRemovalEnd(), change.getInserted());
            }
            for (var change : changes) {
                wrap.mark(change, lineAt(change.getPosition()), lineAt(change.getInsertionEnd()));
                this.highlighter.changed(lineAt(change.getPosition()));
            }
            wrap.update();
            restyle();
        });
        area.currentParagraphProperty().addListener((_, _, _) -> wrap.update());
        area.viewportDirtyEvents().subscribe(_ -> restyle());
        marks.add(line -> SpecialCharacters.in(line(line)));
    }

    /// The RichTextFX area, for the caret, selection, undo and keys.
    public CodeArea area() {
        return area;
    }

    /// The line numbers and marks at the left; without one until it is set up.
    public EditorGutter gutter() {
        return gutter;
    }

    /// The wrapping of lines; off at first.
    public EditorWrap wrap() {
        return wrap;
    }

    /// What of the text is in sight.
    public EditorScroll scroll() {
        return scroll;
    }

    /// The changes of the text. One stream for all: RichTextFX compares the whole of the old text and the new for each.
    public EventStream<List<PlainTextChange>> changes() {
        return changes;
    }

    public String text() {
        var known = text;
        if (known == null) {
            known = copy.toString();
            text = known;
        }
        return known;
    }

    /// Shows another text from its start and clears the undo history.
    public void open(String text) {
        open(PreparedText.of(text), 0, "");
    }

    /// As [#open(String)], with a document that is already built, and the caret in sight. A text that this editor showed
    /// lately, and that is as it was left, has its undo history again.
    ///
    /// @param caret its offset
    /// @param name identifies the text; empty for one whose history is not kept
    public void open(PreparedText page, int caret, String name) {
        if (closed) {
            return; // Its caret would follow no change any more.
        }
        histories.leave(text());
        area.replace(0, area.getLength(), page.document());
        histories.enter(name, text());
        area.getUndoManager().forgetHistory();
        area.getUndoManager().preventMerge();
        area.moveTo(Math.clamp(caret, 0, area.getLength()));
        scroll.toOpened();
        highlighter.changed(0);
        restyle();
    }

    /// The text has another name from now on.
    public void rename(String name) {
        histories.rename(name);
    }

    /// Ends the editor. RichTextFX keeps an area, and all it knows, in a static event stream until then.
    public void close() {
        closed = true;
        area.dispose();
    }

    /// Makes a change that is one undo step, separate from the typing around it.
    public void edit(int start, int end, String replacement) {
        area.getUndoManager().preventMerge();
        area.replaceText(start, end, replacement);
        area.getUndoManager().preventMerge();
    }

    /// Adds a source of marks. It is asked for visible lines only; call [#restyle()] when its answers change.
    ///
    /// @param marks the marks of a 0-based line, in order and not overlapping
    public void addMarks(IntFunction<List<EditorMark>> marks) {
        this.marks.add(marks);
        restyle();
    }

    /// Sets how many spaces a tab is wide, and how many the key puts in where nothing nearby says otherwise.
    public void setTabWidth(int spaces) {
        // RichTextFX's own sheet is in the list too; it is what hides folded lines.
        tabWidth = Math.clamp(spaces, 1, 16);
        area.getStylesheets().removeIf(sheet -> sheet.startsWith(TAB_SHEET));
        area.getStylesheets().add(TAB_SHEET + tabWidth + ";%7D");
    }

    int tabWidth() {
        return tabWidth;
    }

    /// The 0-based line of an offset.
    public int lineAt(int offset) {
        return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Backward).getMajor();
    }

    public void setHighlighter(Highlighter highlighter) {
        this.highlighter = highlighter;
        highlighter.changed(0);
        restyle();
    }

    /// Schedules the visible lines to be styled again. Call it when the highlighter's answers change.
    public void restyle() {
        if (!queued) {
            queued = true;
            Platform.runLater(this::styleVisible);
        }
    }

    private void styleVisible() {
        queued = false;
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        var from = area.firstVisibleParToAllParIndex();
        if (from < 0) {
            return; // Not laid out since the text was opened; the layout styles it.
        }
        scroll.laidOut();
        var to = Math.min(area.lastVisibleParToAllParIndex(), area.getParagraphs().size() - 1);
        var styles = new ArrayList<StyleSpans<Collection<String>>>();
        int first = -1;
        int last = -1;
        for (var line = from; line <= to; line++) {
            var spans = styleOf(line);
            styles.add(spans);
            if (!spans.equals(area.getParagraph(line).getStyleSpans())) {
                first = first < 0 ? line : first;
                last = line;
            }
        }
        if (first >= 0) {
            style(first, styles.subList(first - from, last - from + 1));
        }
        showDirectionMarks(from, to);
    }

    /// What was styled just now gets its nodes by the next layout; then the marks take the place of the controls.
    private void showDirectionMarks(int from, int to) {
        var scene = area.getScene();
        for (var line = from; scene != null && line <= to; line++) {
            if (DirectionMarks.in(line(line))) {
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(() -> SpecialCharacters.show(area));
                    }
                });
                area.requestLayout();
                return;
            }
        }
    }

    /// Styles lines in one change: RichTextFX lays out its lines again for each.
    private void style(int line, List<StyleSpans<Collection<String>>> lines) {
        if (lines.size() == 1) {
            area.setStyleSpans(line, 0, lines.getFirst());
            return;
        }
        var all = new StyleSpansBuilder<Collection<String>>();
        lines.forEach(spans -> all.addAll(spans).add(List.of(), 1));
        var styled = all.create();
        // Without the last line break: the last line of a text has none.
        area.setStyleSpans(area.getAbsolutePosition(line, 0), styled.subView(0, styled.length() - 1));
    }

    /// The text of a 0-based line; empty if there is none.
    public String line(int line) {
        return line >= 0 && line < area.getParagraphs().size() ? area.getParagraph(line).getText() : "";
    }

    /// The number of lines; an empty text has one.
    public int lines() {
        return area.getParagraphs().size();
    }

    /// The style of a line's characters. The style of the line itself is set.
    private StyleSpans<Collection<String>> styleOf(int line) {
        var paragraph = area.getParagraph(line);
        var lineStyle = PreparedText.lineStyle(paragraph.length(), highlighter.lineStyle(line));
        if (area.isFolded(line)) {
            var folded = new ArrayList<>(lineStyle);
            folded.add(FOLDED);
            lineStyle = folded;
        }
        if (!lineStyle.equals(paragraph.getParagraphStyle())) {
            area.setParagraphStyle(line, lineStyle);
        }
        if (paragraph.length() == 0 || paragraph.length() > PreparedText.MAX_STYLED_LENGTH) {
            return paragraph.getStyleSpans();
        }
        var spans = highlighter.highlight(line, paragraph.getText());
        for (var marked : marks) {
            spans = marked(spans, marked.apply(line), paragraph.length());
        }
        return spans;
    }

    private static StyleSpans<Collection<String>> marked(
            StyleSpans<Collection<String>> spans, List<EditorMark> marks, int length) {
        if (marks.isEmpty()) {
            return spans;
        }
        var builder = new StyleSpansBuilder<Collection<String>>();
        int at = 0;
        for (var mark : marks) {
            int from = Math.clamp(mark.from(), at, length);
            int to = Math.clamp(mark.to(), from, length);
            builder.add(List.of(), from - at).add(List.of(mark.style()), to - from);
            at = to;
        }
        builder.add(List.of(), length - at);
        return spans.overlay(builder.create(), (style, mark) -> {
            if (mark.isEmpty()) {
                return style;
            }
            var both = new ArrayList<>(style);
            both.addAll(mark);
            return both;
        });
    }
}
