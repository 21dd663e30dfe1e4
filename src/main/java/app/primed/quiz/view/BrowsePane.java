package app.primed.quiz.view;

import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.ui.Icons;
import java.util.Objects;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All cards: searched and narrowed at the left, one of them in full at the right.
final class BrowsePane extends BorderPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double LIST = 0.56;

    private final BrowseViewModel browse;
    private final BrowseFilters filters;
    private final CardTable table;
    private final CardDetail detail;
    private final DeleteConfirmation question = new DeleteConfirmation(this);

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
        addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        addEventHandler(KeyEvent.KEY_TYPED, this::signs);
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

    /// What was done last, and the press that takes it back.
    private Node said() {
        var words = new Label();
        words.setId("browse-said");
        words.textProperty().bind(browse.selection().messageProperty());
        var undo = new Button("Undo", Icons.of(Feather.CORNER_UP_LEFT));
        undo.setId("browse-undo");
        Icons.describe(undo, "Take the last change back", "Ctrl Z");
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

    private void keys(KeyEvent event) {
        var text = isText(event.getTarget());
        if (event.getCode() == KeyCode.ESCAPE) {
            escape(text);
            event.consume();
        } else if (FIND.match(event)) {
            filters.focusSearch();
            event.consume();
        } else if (!text && UNDO.match(event)) {
            browse.selection().undo();
            event.consume();
        } else if (!text && event.getCode() == KeyCode.DELETE) {
            delete();
            event.consume();
        }
    }

    /// By the sign and not by the key: which key writes an @ differs from keyboard to keyboard, and the sign of a key
    /// that moves the focus into a text must not be typed there.
    private void signs(KeyEvent event) {
        if (isText(event.getTarget()) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "e", "E" -> detail.edit();
            case "n", "N" -> detail.focusNote();
            case "/" -> filters.focusSearch();
            case "@" -> browse.selection().toggleSuspended();
            default -> {
                return; // Every other sign belongs to whatever has the focus.
            }
        }
        event.consume();
    }

    /// From an edit to the card, from a text to the list, from the list back to the quiz.
    private void escape(boolean text) {
        if (browse.selection().editedProperty().get().isPresent()) {
            browse.selection().cancelEdit();
        } else if (text) {
            table.enter();
        } else {
            browse.close();
        }
    }

    private static boolean isText(EventTarget target) {
        return target instanceof TextInputControl;
    }
}
