package app.primed.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;

/// The list of a completion, below what is typed, or above where there is no room below. The text keeps the focus: Up and Down choose, Enter or Tab accepts, Esc
/// closes.
final class CompletionList {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 8;
    private static final double GAP = 2;
    /// Above what is typed; where a screen knows no transparency, the shadow covers what is under it.
    private static final double SHADOW = 8;
    private static final double BORDER = 8;

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

    /// @param typed where the text is that it belongs to, in the screen
    void show(Node owner, List<String> choices, Bounds typed) {
        list.getItems().setAll(choices);
        list.getSelectionModel().select(0);
        double height = Math.min(MOST_ROWS, choices.size()) * ROW + BORDER;
        list.setPrefHeight(height);
        var screens = Screen.getScreensForRectangle(typed.getMinX(), typed.getMinY(), 1, 1);
        double bottom = (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds().getMaxY();
        boolean below = typed.getMaxY() + GAP + height <= bottom;
        var scene = owner.getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
            list.getStylesheets().setAll(scene.getStylesheets());
            popup.setAnchorLocation(below ? AnchorLocation.CONTENT_TOP_LEFT : AnchorLocation.CONTENT_BOTTOM_LEFT);
            popup.show(owner, typed.getMinX(), below ? typed.getMaxY() + GAP : typed.getMinY() - SHADOW);
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
