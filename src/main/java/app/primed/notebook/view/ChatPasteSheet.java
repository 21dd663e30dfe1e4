package app.primed.notebook.view;

import app.primed.notebook.model.ChatEntry;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.viewmodel.ChatPasteViewModel;
import app.primed.ui.EscapeKey;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import app.primed.ui.OverlaySheet;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Pasted chat before it goes into the note: each message with its author and its section. Unimportant messages are
/// grey and not selected. Enter adds those that are.
public final class ChatPasteSheet extends OverlaySheet {
    private final ChatPasteViewModel chat;
    private final ListView<ChatEntry> rows = new ListView<>();
    private final Button write = new Button();
    private final IntConsumer written;

    /// @param written receives the number of lines written, for the status bar
    public ChatPasteSheet(ChatPasteViewModel chat, IntConsumer written) {
        var box = new VBox(10);
        super(box, Pos.CENTER, "/app/primed/notebook/notebook.css");
        this.chat = chat;
        this.written = written;
        var title = new Label("Pasted chat");
        title.getStyleClass().add("card-title");
        var told = new Label("Each message goes to the section on its right. Space selects or deselects it.");
        told.getStyleClass().addAll("muted", "small");
        rows.setId("chat-rows");
        EscapeKey.passThrough(rows);
        rows.setItems(chat.entries());
        rows.setCellFactory(_ -> new MessageCell());
        rows.setAccessibleText("Messages of the pasted chat");
        VBox.setVgrow(rows, Priority.ALWAYS);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && event.getTarget() == rows) {
                int at = rows.getSelectionModel().getSelectedIndex();
                if (at >= 0) {
                    take(at, !chat.entries().get(at).selected());
                }
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == rows) {
                confirm();
                event.consume();
            }
        });
        chat.entries().addListener((ListChangeListener<ChatEntry>) _ -> count());
        write.setId("chat-write");
        write.setDefaultButton(false);
        write.getStyleClass().add("accent");
        write.setOnAction(_ -> confirm());
        var cancel = new Button("Cancel");
        cancel.setOnAction(_ -> close());
        Icons.describe(cancel, "Add nothing", "Esc");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(8, told, space, cancel, write);
        foot.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(title, rows, foot);
        box.setMaxSize(860, 560);
    }

    /// Shows the sheet where pasted text is chat.
    ///
    /// @return whether it is
    public boolean offer(String pasted) {
        if (!chat.parse(pasted)) {
            return false;
        }
        rows.getSelectionModel().select(0);
        open(rows, () -> {});
        return true;
    }

    private void confirm() {
        if (chat.selectedCount() > 0) {
            close();
            chat.write(written);
        }
    }

    private void count() {
        long taken = chat.selectedCount();
        write.setText(taken == 1 ? "Add 1 line" : "Add " + taken + " lines");
        write.setDisable(taken == 0);
        Icons.describe(write, "Add the ticked messages to the note", "Enter");
    }

    private void take(int at, boolean is) {
        chat.entries().set(at, chat.entries().get(at).selected(is));
        rows.getSelectionModel().select(at);
    }

    private final class MessageCell extends ListCell<ChatEntry> {
        @Override
        protected void updateItem(ChatEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().remove("left-out");
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            int at = getIndex();
            var box = new CheckBox();
            box.setSelected(entry.selected());
            box.setFocusTraversable(false);
            box.setAccessibleText(entry.line());
            box.setOnAction(_ -> take(at, box.isSelected()));
            var words = MarkdownText.abbreviated("").add(MarkdownText.handle(entry.by())).add("  " + entry.words());
            if (!entry.skipReason().isEmpty()) {
                words.add("  " + entry.skipReason(), "muted", "small");
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            var me = Icons.button(Feather.USER,
                    entry.skipReason().equals("yourself") ? "This is not me" : "This is me: skip my messages", "",
                    () -> chat.ownHandles(entry.by(), !entry.skipReason().equals("yourself")));
            me.getStyleClass().add("chip-button");
            me.setFocusTraversable(false);
            var row = new HBox(8, box, words, me, kind(entry, at));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setFillHeight(false);
            // As wide as the list, so that long words wrap.
            row.setMinWidth(0);
            row.setPrefWidth(1);
            row.setOpacity(entry.selected() ? 1 : 0.55);
            setGraphic(row);
            setAccessibleText(entry.line() + ", " + (entry.selected() ? "to " + entry.kind().heading() : "left out"));
        }

        private ComboBox<SectionKind> kind(ChatEntry entry, int at) {
            var kind = new ComboBox<SectionKind>();
            kind.getItems().setAll(SectionKind.named());
            kind.setValue(entry.kind());
            kind.setPrefWidth(168);
            kind.setMinWidth(168);
            kind.setFocusTraversable(false);
            kind.setAccessibleText("Target section");
            kind.setConverter(new StringConverter<>() {
                @Override
                public String toString(SectionKind shown) {
                    return shown == null ? "" : shown.heading();
                }

                @Override
                public SectionKind fromString(String words) {
                    return SectionKind.SCRAPS;
                }
            });
            kind.setOnAction(
                    _ -> chat.entries().set(at, chat.entries().get(at).withKind(kind.getValue()).selected(true)));
            return kind;
        }
    }
}
