package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.ui.CodeEditor;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/// A “Step this” button at the top right of each Python fence in sight, over the editor. Only those in sight are made.
final class StepButtons extends Pane {
    private static final double GAP = 8;

    private final CodeEditor editor;
    private final OpenNote note;
    private final NotebookLinks links;
    private final List<Button> buttons = new ArrayList<>();
    private List<Fence> fences = List.of();

    StepButtons(CodeEditor editor, OpenNote note, NotebookLinks links) {
        this.editor = editor;
        this.note = note;
        this.links = links;
        setPickOnBounds(false);
        editor.area().viewportDirtyEvents().subscribe(_ -> requestLayout());
        editor.area().estimatedScrollYProperty().addListener((_, _, _) -> requestLayout());
    }

    void show(List<Fence> python) {
        fences = python;
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
        int used = 0;
        int last = Math.min(area.lastVisibleParToAllParIndex(), area.getParagraphs().size() - 1);
        for (int i = firstFrom(first); i < fences.size() && fences.get(i).range().line() - 1 <= last; i++) {
            var fence = fences.get(i);
            int top = Math.max(fence.range().line() - 1, first);
            if (area.isFolded(top)) {
                continue;
            }
            var onScreen = area.getVisibleParagraphBoundsOnScreen(top - first);
            var at = onScreen == null ? null : screenToLocal(onScreen);
            if (at != null) {
                var button = button(used++, fence);
                button.autosize();
                button.relocate(getWidth() - button.getWidth() - GAP - 10, Math.max(2, at.getMinY() + 2));
                button.setVisible(true);
            }
        }
    }

    /// The first fence that ends at the 0-based line or later: thousands of fences are not looked at one by one.
    private int firstFrom(int line) {
        int low = 0;
        int high = fences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fences.get(middle).range().endLine() - 1 < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The button with a number, made when first needed, for a fence.
    private Button button(int number, Fence fence) {
        if (number == buttons.size()) {
            var made = new Button("Step this", Icons.of(Feather.PLAY));
            made.getStyleClass().add("step-this");
            made.setOnAction(_ -> {
                if (made.getUserData() instanceof Fence its) {
                    links.step().accept(note.snippet(its));
                }
            });
            Icons.describe(made, "Step through this Python code", "Ctrl Enter in the code");
            buttons.add(made);
            getChildren().add(made);
        }
        var button = buttons.get(number);
        button.setUserData(fence);
        button.setId("step-" + fence.range().line());
        button.setAccessibleText("Step through the Python code at line " + fence.codeLine());
        return button;
    }
}
