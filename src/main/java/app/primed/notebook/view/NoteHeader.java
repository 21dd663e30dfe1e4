package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.SaveState;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The note's name, whether it is saved, and how it is shown.
final class NoteHeader extends VBox {
    private static final PseudoClass NARROW_BAR = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW = 680;
    private static final double MOST_STATE = 140;

    private final NotebookViewModel notebook;
    private final HBox bar;
    private final MenuButton menu = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));

    NoteHeader(NotebookViewModel notebook) {
        this.notebook = notebook;
        var path = notebook.note().pathProperty();
        var name = new NotePathBar(notebook.note());
        // The path gives way first.
        var state = new Label() {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(computePrefWidth(height), MOST_STATE);
            }
        };
        state.setId("saved-state");
        state.textProperty().bind(Bindings.createStringBinding(
                () -> notebook.note().isOpening() ? "Opening…" : notebook.saving().statusProperty().get(),
                notebook.saving().statusProperty(), notebook.note().chosenProperty(), path));
        state.getStyleClass().addAll("muted", "small");
        var check = Icons.of(Feather.CHECK);
        check.getStyleClass().add("saved-check");
        state.graphicProperty().bind(Bindings.createObjectBinding(
                () -> !notebook.note().isOpening() && notebook.saving().stateProperty().get() instanceof SaveState.Saved
                        ? check
                        : null,
                notebook.saving().stateProperty(), notebook.note().chosenProperty(), path));
        var remark = new Label();
        remark.setId("note-remark");
        remark.textProperty().bind(notebook.message().textProperty());
        remark.getStyleClass().addAll("small", "warning-text");
        remark.setMinWidth(0);
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var history = Icons.button(Feather.CLOCK, "History of this note: earlier versions", "", this::showHistory);
        history.setId("note-history");
        history.disableProperty().bind(path.map(Optional::isEmpty));
        bar = new HBox(10, name, state, remark, space, history, new ViewModeBar(notebook.viewModeProperty()),
                menu());
        bar.setAlignment(Pos.CENTER_LEFT);
        // Beside another note there is room for the name, and for words only where something is wrong.
        state.contentDisplayProperty().bind(Bindings.createObjectBinding(
                () -> bar.getWidth() < NARROW && state.getGraphic() != null
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT,
                bar.widthProperty(), state.graphicProperty()));
        state.textProperty().subscribe(words -> Icons.setTooltip(state, words));
        bar.widthProperty().map(width -> width.doubleValue() < NARROW)
                .subscribe(narrow -> bar.pseudoClassStateChanged(NARROW_BAR, narrow));
        bar.getStyleClass().add("note-header");
        getChildren().add(bar);
    }

    /// Shows a button that closes this note.
    void setClosing(Runnable close) {
        var button = Icons.button(Feather.X, "Close this note", NotebookKey.CLOSE_BESIDE.binding().keys(), close);
        button.setId("close-beside");
        bar.getChildren().add(button);
    }

    /// More commands for the note; hidden while there are none.
    private MenuButton menu() {
        menu.setId("note-more");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Icons.setTooltip(menu, "More for this note: export, slides");
        menu.setAccessibleText("More for this note");
        menu.visibleProperty().bind(Bindings.isNotEmpty(menu.getItems()));
        menu.managedProperty().bind(menu.visibleProperty());
        return menu;
    }

    ObservableList<MenuItem> menuItems() {
        return menu.getItems();
    }

    /// Earlier versions of the open note.
    void showHistory() {
        if (notebook.note().path().isPresent()) {
            new HistoryDialog(notebook.history(), notebook.note().fileName(), getScene().getWindow(), stylesheets())
                    .show();
        }
    }

    /// Of the dialogs about the note.
    List<String> stylesheets() {
        var sheets = new ArrayList<>(getScene().getStylesheets());
        sheets.addAll(getScene().getRoot().getStylesheets());
        for (Parent above = getParent(); above != null; above = above.getParent()) {
            sheets.addAll(above.getStylesheets());
        }
        return sheets;
    }
}
