package app.primed.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;

/// Offers ways to go on with what is typed, below the caret. The text keeps the focus: Up and Down choose, Enter or Tab
/// accepts, Esc closes.
public final class CompletionPopup {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 8;

    /// @param from column where the accepted text replaces what is typed
    /// @param choices the likeliest first
    /// @param ending what is written behind the chosen one
    public record Offer(int from, List<String> choices, String ending) {}

    private final CodeEditor editor;
    private final CodeArea area;
    private final Function<String, Optional<Offer>> offers;
    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();
    private int from;
    private String ending = "";

    private CompletionPopup(
            CodeEditor editor, Function<String, Optional<Offer>> offers) {
        this.editor = editor;
        this.area = editor.area();
        this.offers = offers;
        list.setFocusTraversable(false);
        list.setId("completions");
        list.getStyleClass().add("completions");
        list.setFixedCellSize(ROW);
        list.setPrefWidth(300);
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> accept());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        editor.changes().subscribe(changes -> {
            // Only what is typed at the caret asks for more; an undo or the board does not.
            if (area.isFocused() && changes.size() == 1
                    && changes.getFirst().getInserted().length() + changes.getFirst().getRemoved().length() == 1) {
                offer();
            } else {
                popup.hide();
            }
        });
        area.caretPositionProperty().addListener((_, _, _) -> {
            if (popup.isShowing() && area.getCaretColumn() < from) {
                popup.hide();
            }
        });
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    /// Installs it; before other listeners to the editor's keys.
    ///
    /// @param offers how the line may go on after its text up to the caret
    public static void install(
            CodeEditor editor, Function<String, Optional<Offer>> offers) {
        new CompletionPopup(editor, offers);
    }

    private void offer() {
        // The caret moves after the change is reported.
        javafx.application.Platform.runLater(() -> {
            var before = editor.line(area.getCurrentParagraph());
            int column = Math.min(area.getCaretColumn(), before.length());
            var offer = offers.apply(before.substring(0, column)).filter(some -> !some.choices().isEmpty());
            offer.ifPresentOrElse(this::show, popup::hide);
        });
    }

    private void show(Offer offer) {
        from = offer.from();
        ending = offer.ending();
        list.getItems().setAll(offer.choices());
        list.getSelectionModel().select(0);
        list.setPrefHeight(Math.min(MOST_ROWS, offer.choices().size()) * ROW + 4);
        Optional<Bounds> caret = area.getCaretBounds();
        if (area.getScene() != null && area.getScene().getWindow() != null && area.getScene().getWindow().isShowing()) {
            list.getStylesheets().setAll(area.getScene().getStylesheets());
            caret.ifPresent(at -> popup.show(area, at.getMinX(), at.getMaxY() + 2));
        }
    }

    private void key(KeyEvent event) {
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
        if (choice != null && area.isEditable()) {
            int start = area.getAbsolutePosition(area.getCurrentParagraph(), from);
            editor.edit(start, Math.max(start, area.getCaretPosition()), choice + ending);
        }
    }
}
