package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LineNavigation;
import app.primed.stepper.viewmodel.OpenProgram;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.ui.KeyMap;
import java.util.function.IntConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;

/// Actions on a line while a run is watched: run to here, run back to here, toggle a breakpoint. A line is selected by
/// clicking or with the arrow keys, and has a context menu.
final class LineActions {
    private static final int NONE = 0;

    private final OpenProgram program;
    private final StepCursor cursor;
    private final LineNavigation lines;
    private final CodeArea area;
    private final IntConsumer show;
    private final ContextMenu menu = new ContextMenu();
    private int chosen = NONE;

    /// @param show receives the selected 1-based line, 0 for none
    LineActions(OpenProgram program, StepCursor cursor, LineNavigation lines, CodeArea area, IntConsumer show) {
        this.program = program;
        this.cursor = cursor;
        this.lines = lines;
        this.area = area;
        this.show = show;
    }

    void listen() {
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (watches() && event.getButton() == MouseButton.PRIMARY) {
                choose(area.getCurrentParagraph() + 1);
                if (event.isShortcutDown()) {
                    lines.runTo(chosen);
                }
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (watches() && handles(event)) {
                event.consume();
            }
        });
        program.modeProperty().addListener((_, _, _) -> choose(NONE));
        program.nameProperty().addListener((_, _, _) -> choose(NONE));
        area.setOnContextMenuRequested(event -> {
            if (watches()) {
                var hit = area.hit(event.getX(), event.getY());
                choose(line(hit.getInsertionIndex()));
                menu.show(area, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        menu.setId("line-menu");
        menu.getItems().setAll(
                item("Run to here", CodeKey.RUN_TO.binding().key(), () -> lines.runTo(chosen)),
                item("Run back to here", CodeKey.RUN_BACK_TO.binding().key(), () -> lines.runBackTo(chosen)),
                item("Toggle breakpoint", CodeKey.BREAKPOINT.binding().key(),
                        () -> program.breakpoints().toggle(chosen)),
                item("Remove all breakpoints", "", program.breakpoints()::clear));
    }

    private static MenuItem item(String words, String key, Runnable action) {
        var item = new MenuItem(key.isEmpty() ? words : words + "  (" + key + ")");
        item.setOnAction(_ -> action.run());
        return item;
    }

    private boolean watches() {
        return program.modeProperty().get() == Mode.WATCH;
    }

    private int line(int offset) {
        return area.offsetToPosition(offset, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward).getMajor() + 1;
    }

    private boolean handles(KeyEvent event) {
        return KeyMap.find(event, CodeKey.values()).filter(this::act).isPresent();
    }

    private boolean act(CodeKey key) {
        switch (key) {
            case LINE_ABOVE -> move(-1);
            case LINE_BELOW -> move(1);
            default -> {
                if (chosen == NONE) {
                    return false;
                }
                switch (key) {
                    case RUN_TO -> lines.runTo(chosen);
                    case RUN_BACK_TO -> lines.runBackTo(chosen);
                    case BREAKPOINT -> program.breakpoints().toggle(chosen);
                    default -> choose(NONE);
                }
            }
        }
        return true;
    }

    private void move(int by) {
        var from = chosen == NONE ? cursor.snapshotProperty().get().map(s -> s.step().line()).orElse(1) : chosen;
        choose(Math.clamp(from + (long) by, 1, area.getParagraphs().size()));
    }

    private void choose(int line) {
        chosen = line;
        show.accept(line);
        if (line != NONE && line <= area.getParagraphs().size()) {
            area.moveTo(line - 1, 0);
        }
    }
}
