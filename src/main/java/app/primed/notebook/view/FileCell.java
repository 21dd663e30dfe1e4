package app.primed.notebook.view;

import app.primed.notebook.model.FileName;
import app.primed.notebook.model.FileNode;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Icons;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the tree of files: icon, name, a hint where names repeat, its git status; or the field in which it is renamed.
final class FileCell extends TreeCell<FileNode> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open-note");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final FileSelection selection;
    private final NotebookViewModel notebook;
    private final FontIcon icon = Icons.of(Feather.FILE_TEXT);
    private final Label name = new Label() {
        /// The hint shrinks before the name.
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), Math.max(40, row().getWidth() * 0.7));
        }
    };
    private final Label hint = new Label();
    private final Label mark = new Label();
    private final HBox row = new HBox(7, icon, name, hint, mark);
    private final Tooltip tooltip = new Tooltip();
    private @Nullable TextField field;

    /// @param write puts the focus on the open note
    FileCell(FileSelection selection, NotebookViewModel notebook, Runnable write) {
        this.selection = selection;
        this.notebook = notebook;
        hint.getStyleClass().addAll("muted", "small", "file-hint");
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        mark.getStyleClass().add("git-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.managedProperty().bind(mark.textProperty().isNotEmpty());
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        setTooltip(tooltip);
        setOnMouseClicked(event -> {
            if (!isEmpty() && !isEditing() && !event.isShortcutDown() && !event.isShiftDown()
                    && event.getButton() == MouseButton.PRIMARY) {
                clicked(event.getClickCount(), write);
            }
        });
        new FileDrag(this, selection, notebook.fileActions());
        notebook.notes().chosenProperty().when(sceneProperty().map(_ -> true).orElse(false))
                .subscribe(_ -> markOpen());
        notebook.git().statusProperty().when(sceneProperty().map(_ -> true).orElse(false))
                .subscribe(_ -> markChanged());
    }

    private void clicked(int clicks, Runnable write) {
        if (getItem() instanceof FileNode.Note note) {
            if (clicks == 1) {
                notebook.panes().open(notebook.files().file(note));
            } else {
                write.run();
            }
        } else if (clicks == 1) {
            getTreeItem().setExpanded(!getTreeItem().isExpanded());
        }
    }

    private HBox row() {
        return row;
    }

    @Override
    protected void updateItem(FileNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        if (empty || node == null) {
            setGraphic(null);
            setAccessibleText("");
            tooltip.setText("");
            pseudoClassStateChanged(OPEN, false);
            return;
        }
        draw(node);
        if (!isEditing()) {
            setGraphic(row);
        }
    }

    private void draw(FileNode node) {
        boolean folder = node instanceof FileNode.Folder;
        icon.setIconCode(folder ? Feather.FOLDER : Feather.FILE_TEXT);
        name.setText(node.name());
        var words = node instanceof FileNode.Folder of
                ? getTreeItem().isExpanded() ? "" : Integer.toString(of.notes())
                : notebook.files().hint(node);
        hint.setText(words);
        tooltip.setText(node.path() + (folder || words.isEmpty() ? "" : "\n" + words));
        setAccessibleText(node.name() + (words.isEmpty() ? "" : ", " + words) + (folder ? ", folder" : ""));
        markOpen();
        markChanged();
    }

    private void markChanged() {
        var letter = isEmpty() || getItem() == null ? "" : notebook.git().mark(getItem());
        mark.setText(letter);
        mark.getStyleClass().setAll("label", "git-mark", switch (letter) {
            case "A" -> "git-added";
            case "D", "!" -> "git-conflict";
            default -> "git-modified";
        });
    }

    private void markOpen() {
        var node = getItem();
        pseudoClassStateChanged(OPEN, node != null && notebook.notes().chosenProperty().getValue()
                .map(notebook.files()::path).filter(node.path()::equals).isPresent());
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        var typed = new TextField(getItem().name());
        field = typed;
        typed.setId("rename-file");
        typed.setAccessibleText("New name");
        typed.getStyleClass().add("rename-field");
        typed.textProperty().subscribe(this::check);
        typed.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                commit();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        typed.focusedProperty().subscribe((was, is) -> {
            if (was && !is && isEditing()) {
                commit();
            }
        });
        HBox.setHgrow(typed, Priority.ALWAYS);
        var naming = new HBox(7, Icons.of(icon(getItem())), typed);
        naming.setAlignment(Pos.CENTER_LEFT);
        naming.setMinWidth(0);
        naming.setPrefWidth(1);
        setGraphic(naming);
        typed.requestFocus();
        typed.selectRange(0, getItem() instanceof FileNode.Folder
                ? typed.getLength()
                : FileName.stem(getItem().name()).length());
    }

    private static Feather icon(FileNode node) {
        return node instanceof FileNode.Folder ? Feather.FOLDER : Feather.FILE_TEXT;
    }

    private void check(String name) {
        var typed = field;
        if (typed != null) {
            var problem = FileName.problem(name.strip());
            typed.pseudoClassStateChanged(INVALID, problem.isPresent());
            typed.setTooltip(problem.map(Tooltip::new).orElse(null));
        }
    }

    /// A name that is not allowed is refused with its reason, which the operation reports.
    private void commit() {
        var typed = field;
        var node = getItem();
        if (typed == null || node == null) {
            return;
        }
        var name = typed.getText().strip();
        cancelEdit();
        if (!name.isEmpty() && !name.equals(node.name())) {
            notebook.fileActions().rename(node.path(), name, selection::selectLater);
        }
    }

    @Override
    public void cancelEdit() {
        boolean focused = field != null && field.isFocused();
        field = null;
        super.cancelEdit();
        setGraphic(isEmpty() ? null : row);
        if (focused) {
            selection.focusBack();
        }
    }
}
