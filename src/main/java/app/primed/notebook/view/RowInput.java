package app.primed.notebook.view;

import app.primed.notebook.model.LineReading;
import app.primed.notebook.model.board.BoardLine;
import app.primed.ui.KeyMap;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.input.KeyEvent;

/// The keys, the menu and the dragging of a row of the board: three ways to the same actions.
final class RowInput {
    private final BoardRow row;
    private final BoardContext context;

    private RowInput(BoardRow row, BoardContext context) {
        this.row = row;
        this.context = context;
    }

    /// A row that listens.
    static BoardRow row(BoardLine line, BoardContext context) {
        var row = new BoardRow(line, context);
        var input = new RowInput(row, context);
        row.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
        row.setMenu(below -> new RowMenu(row, context).show(below, Side.BOTTOM, 0, 2));
        row.setOnContextMenuRequested(event -> {
            if (!row.editing()) {
                new RowMenu(row, context).show(row, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        new RowDrag(row, context);
        return row;
    }

    private void key(KeyEvent event) {
        if (event.getTarget() == row) {
            action(event).ifPresent(action -> {
                event.consume();
                action.run();
            });
        }
    }

    private Optional<Runnable> action(KeyEvent event) {
        return KeyMap.find(event, BoardKey.values()).map(key -> switch (key) {
            case PREVIOUS -> () -> RowNavigation.vertical(row, -1);
            case NEXT -> () -> RowNavigation.vertical(row, 1);
            case LEFT -> () -> RowNavigation.sideways(row, -1);
            case RIGHT -> () -> RowNavigation.sideways(row, 1);
            case EDIT -> row::edit;
            case TOGGLE -> row::toggle;
            case DELETE -> () -> {
                int number = row.line().line();
                row.remove();
                context.focusLine().accept(number);
            };
            case MOVE_UP -> () -> row.step(-1);
            case MOVE_DOWN -> () -> row.step(1);
            case SECTION_ABOVE -> () -> row.stepSection(-1);
            case SECTION_BELOW -> () -> row.stepSection(1);
            case QUESTION -> () -> row.correct(LineReading.Kind.QUESTION);
            case LEARNING -> () -> row.correct(LineReading.Kind.LEARNING);
            case NOT_A_QUESTION -> () -> row.correct(LineReading.Kind.NOT_A_QUESTION);
            case SAID_BY -> row::saidBy;
            case MENU -> row::menu;
        });
    }
}
