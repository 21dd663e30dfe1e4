package app.primed.notebook.view;

import app.primed.notebook.model.ListedSession;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A session in the list: its day, what is open, what it is about; or a week's heading.
final class SessionCell extends ListCell<SessionRow> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final ContextMenu menu = new ContextMenu();
    private String tooltip = "";

    /// @param more what can be done with a session besides opening it
    /// @param act does with its file what a key of the tree does
    SessionCell(FileMenuActions more, BiConsumer<TreeKey, Path> act) {
        menu.getItems().setAll(
                item("Open beside", TreeKey.OPEN_BESIDE, more.beside()), item("Edit in my editor", null, more.edit()),
                item("Copy path", null, more.copyPath()), new SeparatorMenuItem(),
                item("Rename", TreeKey.RENAME, act), item("Duplicate", TreeKey.DUPLICATE, act),
                item("Move to…", TreeKey.MOVE, act), item("Move to trash", TreeKey.DELETE, act));
        // A window of its own: only the row one points at has it.
        setOnMouseEntered(_ -> setTooltip(tooltip.isEmpty() ? null : new Tooltip(tooltip)));
        setOnMouseExited(_ -> setTooltip(null));
        // A row that is only asked about is not opened.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!(getItem() instanceof SessionRow.Item of)) {
                return;
            }
            if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
                more.beside().accept(of.session().path());
                event.consume();
            } else if (event.getButton() == MouseButton.SECONDARY) {
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> {
            if (getItem() instanceof SessionRow.Item) {
                menu.show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    private MenuItem item(String words, TreeKey key, BiConsumer<TreeKey, Path> act) {
        return item(words, key, path -> act.accept(key, path));
    }

    private MenuItem item(String words, @Nullable TreeKey key, Consumer<Path> action) {
        var item = new MenuItem(words);
        if (key != null) {
            item.setAccelerator(key.binding().strokes().getFirst().combination());
        }
        item.setOnAction(_ -> {
            if (getItem() instanceof SessionRow.Item of) {
                action.accept(of.session().path());
            }
        });
        return item;
    }

    @Override
    protected void updateItem(SessionRow row, boolean empty) {
        super.updateItem(row, empty);
        tooltip = "";
        getStyleClass().removeAll("week-heading", "session-cell");
        setDisable(false);
        if (empty || row == null) {
            setText("");
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case SessionRow.Heading heading -> {
                setGraphic(null);
                setText(heading.words().toUpperCase(Locale.ROOT));
                getStyleClass().add("week-heading");
                setDisable(true);
            }
            case SessionRow.Item(var session, var hint) -> show(session, hint);
        }
    }

    private void show(ListedSession session, String hint) {
        var name = String.valueOf(session.path().getFileName());
        var day = session.date().map(DAY::format).orElse(name);
        var title = new Label(day);
        title.getStyleClass().add("session-day");
        title.setMinWidth(session.date().isPresent() ? USE_PREF_SIZE : 40);
        var apart = new Label(hint);
        apart.getStyleClass().add("session-more");
        apart.setMinWidth(0);
        apart.setMaxWidth(Double.MAX_VALUE);
        apart.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        HBox.setHgrow(apart, Priority.ALWAYS);
        var open = new Label(session.open() > 0 ? session.open() + " open" : "");
        open.getStyleClass().addAll("session-more");
        open.setMinWidth(Region.USE_PREF_SIZE);
        var theme = new Label(session.theme().replace("`", ""));
        theme.getStyleClass().addAll("session-more");
        theme.setMinWidth(0);
        var box = new VBox(2, new HBox(8, title, apart, open), theme);
        box.setMinWidth(0);
        box.setPrefWidth(1);
        setText("");
        setGraphic(box);
        getStyleClass().add("session-cell");
        setAccessibleText(day + (hint.isEmpty() ? "" : ", " + hint) + ", " + session.theme()
                + (session.open() > 0 ? ", " + session.open() + " open" : ""));
        tooltip = name + (hint.isEmpty() || hint.equals(name) ? "" : " in " + hint)
                + (session.theme().isEmpty() ? "" : "\n" + session.theme());
    }
}
