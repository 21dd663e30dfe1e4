package app.primed.quiz.view;

import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.ui.Icons;
import app.primed.ui.KeyMap;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All cards: search, filters and list on the left, the selected card on the right.
final class BrowsePane extends BorderPane {
    private static final double LIST = 0.56;

    private final BrowseViewModel browse;
    private final BrowseFilters filters;
    private final CardTable table;
    private final CardDetail detail;
    private final DeleteConfirmation question = new DeleteConfirmation(this);
    private boolean handled;

    BrowsePane(BrowseViewModel browse) {
        this.browse = browse;
        setId("browse");
        getStyleClass().add("browse");
        getStylesheets().add(
                Objects.requireNonNull(BrowsePane.class.getResource("/app/primed/quiz/browse.css")).toExternalForm());
        table = new CardTable(browse);
        filters = new BrowseFilters(browse, table::enter);
        detail = new CardDetail(browse, this::delete);
        setTop(new VBox(head(), filters));
        var split = new SplitPane(table, detail);
        split.setDividerPositions(LIST);
        SplitPane.setResizableWithParent(detail, false);
        setCenter(split);
        setBottom(said());
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> handled = false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        // The key may have moved the focus into a text, where its character must not be typed.
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (handled) {
                event.consume();
            } else if (!KeyMap.isTyping(event.getTarget())) {
                pressed(event);
            }
        });
        browse.openProperty().subscribe(open -> {
            setVisible(open);
            if (open) {
                focusForward();
            }
        });
    }

    private Node head() {
        var back = Icons.button(Feather.ARROW_LEFT, "Back to the quiz", "Esc", browse::close);
        back.setId("browse-back");
        var title = new Label("Cards");
        title.getStyleClass().add("headline");
        var count = new Label();
        count.setId("browse-count");
        count.getStyleClass().addAll("muted", "small");
        browse.listingProperty().subscribe(listing -> count.setText(listing.count()));
        var head = new HBox(12, back, title, count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("browse-head");
        return head;
    }

    /// The last action, and the button that undoes it.
    private Node said() {
        var words = new Label();
        words.setId("browse-said");
        words.textProperty().bind(browse.selection().messageProperty());
        var undo = new Button("Undo", Icons.of(Feather.CORNER_UP_LEFT));
        undo.setId("browse-undo");
        Icons.describe(undo, "Undo the last change", "Ctrl Z");
        undo.setOnAction(_ -> browse.selection().undo());
        undo.disableProperty().bind(browse.selection().canUndoProperty().not());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var said = new HBox(12, words, gap, undo);
        said.setAlignment(Pos.CENTER_LEFT);
        said.getStyleClass().add("browse-said");
        browse.selection().messageProperty().subscribe(text -> QuizControls.visible(said, !text.isEmpty()));
        return said;
    }

    private void focusForward() {
        if (browse.selection().editedProperty().get().isPresent()) {
            detail.focusEditor();
        } else if (browse.selection().single().isPresent()) {
            table.requestFocus();
        } else {
            filters.focusSearch();
        }
    }

    private void delete() {
        var chosen = browse.selection();
        if (!chosen.cardsProperty().get().isEmpty()) {
            question.ask(chosen.cardsProperty().get(), chosen::delete);
        }
    }

    private void pressed(KeyEvent event) {
        handled = KeyMap.find(event, BrowseKey.values()).filter(key -> act(key, KeyMap.isTyping(event.getTarget())))
                .isPresent();
        if (handled) {
            event.consume();
        }
    }

    private boolean act(BrowseKey key, boolean typing) {
        switch (key) {
            case LEAVE -> escape(typing);
            case SEARCH -> filters.focusSearch();
            default -> {
                if (typing) {
                    return false;
                }
                switch (key) {
                    case EDIT -> detail.edit();
                    case NOTE -> detail.focusNote();
                    case SUSPEND -> browse.selection().toggleSuspended();
                    case DELETE -> delete();
                    default -> browse.selection().undo();
                }
            }
        }
        return true;
    }

    /// Leaves the editor, then the text field, then the list.
    private void escape(boolean text) {
        if (browse.selection().editedProperty().get().isPresent()) {
            browse.selection().cancelEdit();
        } else if (text) {
            table.enter();
        } else {
            browse.close();
        }
    }
}
