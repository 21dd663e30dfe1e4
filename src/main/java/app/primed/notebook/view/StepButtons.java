package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.CodeEditor;
import app.primed.ui.Icons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/// A “Step this” button at the top right of each Python fence in sight, over the editor.
final class StepButtons extends Pane {
    private static final double GAP = 8;

    private final CodeEditor editor;
    private final NotebookViewModel notebook;
    private final Neighbours neighbours;
    private final Map<Integer, Button> buttons = new HashMap<>();
    private List<Fence> fences = List.of();

    StepButtons(CodeEditor editor, NotebookViewModel notebook, Neighbours neighbours) {
        this.editor = editor;
        this.notebook = notebook;
        this.neighbours = neighbours;
        setPickOnBounds(false);
        editor.area().viewportDirtyEvents().subscribe(_ -> requestLayout());
        editor.area().estimatedScrollYProperty().addListener((_, _, _) -> requestLayout());
    }

    void show(List<Fence> python) {
        fences = python;
        buttons.clear();
        getChildren().clear();
        python.forEach(fence -> buttons.put(fence.range().line(), button(fence)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var area = editor.area();
        getChildren().forEach(button -> button.setVisible(false));
        if (fences.isEmpty() || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = area.lastVisibleParToAllParIndex();
        for (var fence : fences) {
            int top = Math.max(fence.range().line() - 1, first);
            if (top > Math.min(fence.range().endLine() - 1, last)) {
                continue;
            }
            var onScreen = area.getVisibleParagraphBoundsOnScreen(top - first);
            var at = onScreen == null ? null : screenToLocal(onScreen);
            var button = buttons.get(fence.range().line());
            if (at != null && button != null) {
                button.autosize();
                button.relocate(getWidth() - button.getWidth() - GAP - 10, Math.max(2, at.getMinY() + 2));
                button.setVisible(true);
            }
        }
    }

    private Button button(Fence fence) {
        var button = new Button("Step this", Icons.of(Feather.PLAY));
        button.setId("step-" + fence.range().line());
        button.getStyleClass().add("step-this");
        button.setOnAction(_ -> neighbours.stepThis().accept(notebook.snippet(fence)));
        Icons.describe(button, "Step this Python, forward and backward", "Ctrl Enter in the code");
        button.setAccessibleText("Step the Python of line " + fence.codeLine());
        getChildren().add(button);
        return button;
    }
}
