package app.primed.notebook.view;

import app.primed.markdown.Block;
import app.primed.markdown.BlockRow;
import app.primed.markdown.Inline;
import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.viewmodel.NoteActions;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.RenderedNote;
import app.primed.ui.LinkEvent;
import app.primed.ui.MarkdownBlock;
import app.primed.ui.TaskEvent;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The whole note rendered, in a column as wide as one reads well. Only the visible rows are drawn.
final class ReadPane extends StackPane {
    private static final double COLUMN = 680;
    private static final double LINE = 48;

    private final OpenNote note;
    private String open = "";
    private final NotebookLinks links;
    private final ObservableList<BlockRow> rows = FXCollections.observableArrayList();
    private final VirtualFlow<BlockRow, Cell<BlockRow, Node>> flow =
            VirtualFlow.createVertical(rows, row -> Cell.wrapNode(wrapped(row)));

    /// @param beside shown at the right where there is room
    ReadPane(OpenNote note, RenderedNote rendered, NoteActions actions, NotebookLinks links, Region beside) {
        this.note = note;
        this.links = links;
        setId("read");
        getStyleClass().add("read-pane");
        setMinWidth(0);
        setFocusTraversable(true);
        setAccessibleText("The note, rendered");
        var empty = new Label("Nothing here yet. Write in the Write or Split view.");
        empty.getStyleClass().add("muted");
        rendered.pageProperty().subscribe(page -> {
            show(page.rows());
            if (!page.note().equals(open)) {
                open = page.note();
                flow.showAsFirst(0);
            }
            empty.setVisible(page.rows().isEmpty() && !page.note().isEmpty());
        });
        var scroll = new VirtualizedScrollPane<>(flow);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var text = new StackPane(scroll, empty);
        text.setMinWidth(0);
        var both = new BorderPane(text);
        both.setRight(beside);
        beside.visibleProperty().bind(widthProperty().greaterThan(COLUMN + 320));
        beside.managedProperty().bind(beside.visibleProperty());
        getChildren().setAll(both);
        addEventHandler(LinkEvent.CHOSEN, event -> {
            if (event.link() instanceof Inline.FootnoteReference(String label)) {
                event.consume();
                rows.stream()
                        .filter(row -> row.block() instanceof Block.Footnote footnote && footnote.label().equals(label))
                        .findFirst().ifPresent(row -> flow.show(rows.indexOf(row)));
            }
        });
        addEventHandler(TaskEvent.TOGGLED, event -> {
            event.consume();
            actions.toggle(event.line(), event.shown());
            requestFocus(); // The box is drawn anew.
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(_ -> requestFocus());
    }

    /// Shows the row of a 1-based line of the note at the top.
    void showLine(int line) {
        int found = 0;
        while (found + 1 < rows.size() && rows.get(found + 1).block().line() <= line) {
            found++;
        }
        if (!rows.isEmpty()) {
            flow.showAsFirst(found);
        }
    }

    /// Replaces what differs, so that the place stays while the note changes.
    private void show(List<BlockRow> shown) {
        int head = 0;
        int most = Math.min(rows.size(), shown.size());
        while (head < most && rows.get(head).equals(shown.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && rows.get(rows.size() - 1 - tail).equals(shown.get(shown.size() - 1 - tail))) {
            tail++;
        }
        if (head + tail < rows.size() || head + tail < shown.size()) {
            rows.subList(head, rows.size() - tail).clear();
            rows.addAll(head, shown.subList(head, shown.size() - tail));
        }
    }

    private Node wrapped(BlockRow row) {
        var node = MarkdownBlock.of(row, this::stepButton);
        node.setMaxWidth(COLUMN);
        var line = new StackPane(node);
        line.getStyleClass().add("read-row");
        line.setAlignment(Pos.TOP_CENTER);
        return line;
    }

    private Node stepButton(Block.Code code) {
        var button = CodeBlock.stepButton("",
                () -> links.step().accept(note.snippet(NoteBlocks.fence(note.session(), code))));
        button.setId("read-step-" + code.line());
        button.setAccessibleText("Step through the Python code at line " + (code.line() + 1));
        return button;
    }

    private void key(KeyEvent event) {
        boolean ends = event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END;
        if (event.getTarget() != this || event.isShortcutDown() && !ends || event.isAltDown()) {
            return;
        }
        double page = Math.max(LINE, getHeight() - LINE);
        switch (event.getCode()) {
            case UP -> flow.scrollYBy(-LINE);
            case DOWN -> flow.scrollYBy(LINE);
            case PAGE_UP -> flow.scrollYBy(-page);
            case PAGE_DOWN, SPACE -> flow.scrollYBy(page);
            case HOME -> flow.showAsFirst(0);
            case END -> flow.showAsLast(Math.max(0, rows.size() - 1));
            default -> {
                return;
            }
        }
        event.consume();
    }
}
