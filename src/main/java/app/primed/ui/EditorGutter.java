package app.primed.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The line numbers of a [CodeEditor], with a mark beside each and its breakpoint.
public final class EditorGutter {
    private static final PseudoClass BREAKPOINT = PseudoClass.getPseudoClass("breakpoint");

    private final CodeArea area;
    private IntFunction<@Nullable Node> marks = _ -> null;
    /// The place for the mark of each line, by 0-based number.
    private final Map<Integer, StackPane> slots = new HashMap<>();
    private IntPredicate hasBreakpoint = _ -> false;
    private @Nullable IntConsumer pressed;

    EditorGutter(CodeArea area) {
        this.area = area;
    }

    /// Shows line numbers, and beside each the node that `marks` returns for its 0-based line.
    public void show(IntFunction<@Nullable Node> marks) {
        this.marks = marks;
        refresh();
    }

    /// Lets the user set and remove breakpoints by clicking.
    ///
    /// @param stopsAt whether a 0-based line has a breakpoint
    /// @param pressed receives the 0-based line that was clicked
    public void setBreakpoints(IntPredicate stopsAt, IntConsumer pressed) {
        this.hasBreakpoint = stopsAt;
        this.pressed = pressed;
        refresh();
    }

    /// Updates the mark of a 0-based line.
    public void refreshMark(int line) {
        var slot = slots.get(line);
        if (slot != null) {
            putMark(slot, line);
        }
    }

    private void putMark(StackPane slot, int line) {
        var mark = marks.apply(line);
        slot.getChildren().setAll(mark == null ? List.of() : List.of(mark));
    }

    /// Updates all marks.
    public void refresh() {
        slots.clear();
        area.setParagraphGraphicFactory(this::row);
    }

    private Node row(int line) {
        var number = new Label(Integer.toString(line + 1));
        number.getStyleClass().add("line-number");
        number.setMinWidth(34);
        number.setAlignment(Pos.CENTER_RIGHT);
        var slot = new StackPane();
        slot.setMinWidth(16);
        slot.setMaxWidth(16);
        putMark(slot, line);
        slots.put(line, slot);
        var row = new HBox(6, number, slot);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("gutter");
        installBreakpointToggle(row, number, line);
        return row;
    }

    private void installBreakpointToggle(HBox row, Label number, int line) {
        var toggle = pressed;
        if (toggle == null) {
            return;
        }
        var stops = hasBreakpoint.test(line);
        number.pseudoClassStateChanged(BREAKPOINT, stops);
        number.setAccessibleText("Line " + (line + 1) + (stops ? ", breakpoint" : ""));
        row.setCursor(Cursor.HAND);
        row.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                toggle.accept(line);
                event.consume();
            }
        });
    }
}
