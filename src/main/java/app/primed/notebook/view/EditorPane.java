package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TextEdit;
import app.primed.notebook.viewmodel.Editing;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.CodeEditor;
import app.primed.ui.MarkdownHighlighter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The note's text. Typing and the board's actions share its one undo history.
final class EditorPane extends StackPane implements Editing {
    private final CodeEditor editor;
    private final StepButtons steps;
    private List<MarkdownHighlighter.Fence> fences = List.of();
    private List<Fence> python = List.of();
    private Set<Integer> spoken = Set.of();

    EditorPane(NotebookViewModel notebook, Neighbours neighbours) {
        editor = new CodeEditor(CodeEditor.PLAIN);
        var area = editor.area();
        editor.setHighlighter(new MarkdownHighlighter(
                line -> line >= 0 && line < area.getParagraphs().size() ? area.getParagraph(line).getText() : "",
                () -> fences, line -> spoken.contains(line)));
        area.setId("note-text");
        editor.setWrap(true);
        area.setAccessibleText("The note's text");
        area.multiPlainChanges().subscribe(_ -> notebook.edited());
        steps = new StepButtons(editor, notebook, neighbours);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                fenceAtCaret().ifPresent(fence -> {
                    neighbours.stepThis().accept(notebook.snippet(fence));
                    event.consume();
                });
            }
        });
        getStyleClass().add("note-editor");
        getChildren().addAll(editor, steps);
        setMinSize(0, 0);
    }

    /// Colours and buttons follow a reading.
    void show(Session session) {
        fences = session.fences().stream().map(f -> new MarkdownHighlighter.Fence(
                f.range().line() - 1, f.range().endLine() - 1, f.python())).toList();
        var people = new HashSet<Integer>();
        session.attributions().stream().filter(a -> !a.after()).forEach(a -> people.add(a.line() - 1));
        spoken = people;
        if (!python.equals(session.python())) {
            python = session.python();
            steps.show(python);
        }
        editor.restyle();
    }

    /// Puts the caret on a line, in sight.
    ///
    /// @param line 1-based
    void jump(int line) {
        int at = Math.clamp(line - 1, 0, editor.area().getParagraphs().size() - 1);
        editor.area().moveTo(at, 0);
        editor.area().showParagraphAtTop(Math.max(0, at - 2));
        editor.area().requestFocus();
    }

    void undo() {
        editor.area().undo();
    }

    void redo() {
        editor.area().redo();
    }

    void focus() {
        editor.area().requestFocus();
    }

    @Override
    public String text() {
        return editor.text();
    }

    @Override
    public void apply(TextEdit edit) {
        var area = editor.area();
        int caret = area.getCaretPosition();
        int moved = caret < edit.start() ? caret : caret + edit.replacement().length() - (edit.end() - edit.start());
        // A history step of its own: one press undoes the action and nothing of the typing around it.
        area.getUndoManager().preventMerge();
        area.replaceText(edit.start(), edit.end(), edit.replacement());
        area.getUndoManager().preventMerge();
        area.moveTo(Math.clamp(moved, 0, area.getLength()));
        editor.reveal(
                area.offsetToPosition(edit.caret(), org.fxmisc.richtext.model.TwoDimensional.Bias.Backward).getMajor());
    }

    @Override
    public void reread(String text) {
        var area = editor.area();
        var edit = TextEdit.between(area.getText(), text);
        if (edit.changesNothing(area.getText())) {
            return;
        }
        int caret = area.getCaretPosition();
        area.getUndoManager().preventMerge();
        area.replaceText(edit.start(), edit.end(), edit.replacement());
        area.getUndoManager().preventMerge();
        area.moveTo(Math.clamp(edit.moved(caret), 0, area.getLength()));
        area.requestFollowCaret();
    }

    /// 1-based.
    int caretLine() {
        return editor.area().getCurrentParagraph() + 1;
    }

    @Override
    public int caret() {
        return editor.area().getCaretPosition();
    }

    @Override
    public void open(String text, int caret) {
        editor.open(text);
        int at = Math.clamp(caret, 0, editor.area().getLength());
        editor.area().moveTo(at);
        editor.area().requestFollowCaret();
    }

    private Optional<Fence> fenceAtCaret() {
        int line = editor.area().getCurrentParagraph() + 1;
        return python.stream().filter(f -> f.range().line() <= line && line <= f.range().endLine()).findFirst();
    }
}
