package app.primed.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;

/// The list of a completion, below what is typed. The text keeps the focus: Up and Down choose, Enter or Tab accepts, Esc
/// closes.
final class CompletionList {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 8;

    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();
    private final Consumer<String> accepted;

    CompletionList(Consumer<String> accepted) {
        this.accepted = accepted;
        list.setFocusTraversable(false);
        list.setId("completions");
        list.getStyleClass().add("completions");
        list.setFixedCellSize(ROW);
        list.setPrefWidth(300);
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> accept());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    /// @param x in the screen
    /// @param y in the screen
    void show(Node owner, List<String> choices, double x, double y) {
        list.getItems().setAll(choices);
        list.getSelectionModel().select(0);
        list.setPrefHeight(Math.min(MOST_ROWS, choices.size()) * ROW + 4);
        var scene = owner.getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
            list.getStylesheets().setAll(scene.getStylesheets());
            popup.show(owner, x, y);
        }
    }

    void key(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        var selection = list.getSelectionModel();
        switch (event.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            case ENTER, TAB -> accept();
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        list.scrollTo(selection.getSelectedIndex());
        event.consume();
    }

    private void accept() {
        var choice = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (choice != null) {
            accepted.accept(choice);
        }
    }
}
