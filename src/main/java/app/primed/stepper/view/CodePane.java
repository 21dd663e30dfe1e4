package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LineMark;
import app.primed.stepper.viewmodel.LineNavigation;
import app.primed.stepper.viewmodel.LiveViewModel;
import app.primed.stepper.viewmodel.OpenProgram;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.PresenterPointer;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.trace.ObjectState;
import app.primed.ui.CodeEditor;
import app.primed.ui.Highlighter;
import app.primed.ui.PythonHighlighter;
import app.primed.ui.PythonTyping;
import app.primed.ui.StateIcon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The program's text with its marks: the running line and the lines where generators are suspended. In edit mode, an
/// editor.
final class CodePane extends StackPane {
    private final OpenProgram program;
    private final StepCursor cursor;
    private final LineNavigation lines;
    private final LiveViewModel live;
    private final CodeEditor editor;
    private final LineHighlights bands;
    private List<LineMark> marks = List.of();

    CodePane(OpenProgram program, StepCursor cursor, LineNavigation lines, LiveViewModel live,
            PresenterPointer pointer) {
        this.program = program;
        this.cursor = cursor;
        this.lines = lines;
        this.live = live;
        editor = new CodeEditor(Highlighter.PLAIN);
        editor.setHighlighter(new PythonHighlighter(line -> editor.area().getText(line)));
        editor.gutter().show(this::gutterMark);
        editor.gutter().setBreakpoints(
                line -> program.breakpoints().linesProperty().get().contains(line + 1),
                line -> program.breakpoints().toggle(line + 1));
        program.breakpoints().linesProperty().addListener((_, _, _) -> editor.gutter().refresh());
        PythonTyping.in(editor);
        editor.area().setId("code");
        editor.area().setAccessibleText("Code");
        bands = new LineHighlights(editor.area());
        CodePointerTracker.listenOn(editor.area(), program, pointer);
        getStyleClass().add("stepper-code");
        getChildren().addAll(bands.bands(), editor, bands.notes());
        new LineActions(program, cursor, lines, editor.area(), bands::choose).listen();

        editor.area().textProperty().addListener((_, _, text) -> {
            if (program.modeProperty().get() == Mode.EDIT) {
                program.sourceProperty().set(text);
            }
        });
        live.textProperty().addListener((_, _, text) -> updateText(text));
        program.modeProperty().addListener((_, _, mode) -> updateMode(mode));
        cursor.snapshotProperty().addListener((_, _, snapshot) -> show(snapshot));
        updateText(live.textProperty().get());
        updateMode(program.modeProperty().get());
        show(cursor.snapshotProperty().get());
    }

    void close() {
        editor.close();
    }

    CodeArea area() {
        return editor.area();
    }

    private void updateText(String text) {
        var shown = editor.text();
        if (!shown.isEmpty() && text.length() > shown.length() && text.startsWith(shown)) {
            // A live move only appends.
            editor.area().appendText(text.substring(shown.length()));
        } else if (!text.equals(shown)) {
            editor.open(text);
        }
    }

    private void updateMode(Mode mode) {
        var edits = mode == Mode.EDIT;
        updateText(edits ? program.sourceProperty().get() : live.textProperty().get());
        editor.area().setEditable(edits);
        editor.area().setShowCaret(
                edits ? org.fxmisc.richtext.Caret.CaretVisibility.AUTO : org.fxmisc.richtext.Caret.CaretVisibility.OFF);
        show(cursor.snapshotProperty().get());
        if (edits) {
            editor.area().requestFocus();
        }
    }

    private void show(Optional<StepSnapshot> snapshot) {
        var shown = program.modeProperty().get() == Mode.EDIT ? Optional.<StepSnapshot>empty() : snapshot;
        var before = marks;
        marks = shown.map(StepSnapshot::marks).orElse(List.of());
        bands.show(marks, shown.map(StepSnapshot::values).orElse(List.of()));
        refreshMarks(stateMarks(before), stateMarks(marks));
        shown.ifPresent(this::bringIntoSight);
    }

    /// Scrolls to the line where something happens, rather than to one that waits for it.
    private void bringIntoSight(StepSnapshot snapshot) {
        var line = snapshot.step().line();
        if (line > 0) {
            editor.scroll().toLine(line - 1);
        }
    }

    private void refreshMarks(Map<Integer, ObjectState> before, Map<Integer, ObjectState> now) {
        var lines = new HashSet<>(before.keySet());
        lines.addAll(now.keySet());
        lines.stream()
                .filter(line -> !Objects.equals(before.get(line), now.get(line)))
                .forEach(line -> editor.gutter().refreshMark(line - 1));
    }

    private @Nullable Node gutterMark(int line) {
        var state = stateMarks(marks).get(line + 1);
        return state == null ? null : StateIcon.node(state, 9);
    }

    /// The states that the gutter shows, by 1-based line.
    private static Map<Integer, ObjectState> stateMarks(List<LineMark> marks) {
        var states = new HashMap<Integer, ObjectState>();
        for (var mark : marks) {
            mark.kind().state().ifPresent(state -> states.put(mark.line(), state));
        }
        return states;
    }
}
