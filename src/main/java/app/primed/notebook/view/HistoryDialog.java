package app.primed.notebook.view;

import app.primed.notebook.model.NoteVersion.Origin;
import app.primed.notebook.viewmodel.NoteHistory;
import app.primed.notebook.viewmodel.NoteHistory.ListedVersion;
import app.primed.ui.DialogSize;
import app.primed.ui.EscapeKey;
import app.primed.ui.Icons;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Earlier versions of the open note, each beside the text as it is now.
final class HistoryDialog extends Dialog<Void> {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final NoteHistory history;
    private final ListView<ListedVersion> list = new ListView<>();
    private final DiffView diff = new DiffView();

    HistoryDialog(NoteHistory history, String name, Window owner, List<String> stylesheets) {
        this.history = history;
        initOwner(owner);
        setTitle("History of " + name);
        setResizable(true);

        list.setId("versions");
        EscapeKey.passThrough(list);
        list.getStyleClass().add("versions");
        list.setItems(history.versions());
        list.setCellFactory(_ -> new VersionCell());
        list.setAccessibleText("Earlier versions, newest first");
        list.setPrefWidth(250);
        list.setMinWidth(210);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                history.compare(chosen);
            }
        });
        // The history outlives the dialog: subscriptions to it end when the dialog closes.
        history.comparisonProperty().when(showingProperty())
                .subscribe(shown -> diff.show(shown.map(NoteHistory.Comparison::rows).orElse(List.of())));
        history.loadedProperty().when(showingProperty()).subscribe(read -> {
            if (read && !list.getItems().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });

        var compared = new BorderPane(new StackPane(diff, emptyState()));
        compared.setTop(heads());
        compared.setBottom(buttons());
        var whole = new HBox(12, list, compared);
        HBox.setHgrow(compared, Priority.ALWAYS);
        whole.setPrefSize(1060, 600);
        whole.getStyleClass().add("history");
        whole.setPadding(new Insets(16));
        getDialogPane().setContent(whole);
        getDialogPane().getStyleClass().add("two-texts");
        getDialogPane().setPrefWidth(1100);
        getDialogPane().getStylesheets().setAll(stylesheets);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        DialogSize.setMinimum(this, 1000, 640);
        // The history outlives this dialog.
        setOnShown(_ -> {
            history.load();
            list.requestFocus();
        });
    }

    private static HBox heads() {
        var then = new Label("This version");
        var now = new Label("Current text");
        for (var label : List.of(then, now)) {
            label.getStyleClass().add("eyebrow");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setPrefWidth(100);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        var heads = new HBox(then, now);
        heads.getStyleClass().add("diff-heads");
        return heads;
    }

    private HBox buttons() {
        var restore = new Button("Restore this version", Icons.of(Feather.ROTATE_CCW));
        restore.setId("restore-version");
        restore.getStyleClass().add("accent");
        Icons.describe(restore, "Replace the text with this version; you can undo it", "");
        restore.setOnAction(_ -> {
            if (history.restore(list.getSelectionModel().getSelectedItem())) {
                close();
            }
        });
        var copy = new Button("Copy text", Icons.of(Feather.COPY));
        copy.setId("copy-version");
        Icons.describe(copy, "Copy this version's text to the clipboard", "");
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(list.getSelectionModel().getSelectedItem().text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        var none = list.getSelectionModel().selectedItemProperty().isNull();
        restore.disableProperty().bind(none);
        copy.disableProperty().bind(none);
        var ways = new HBox(8, restore, copy);
        ways.setAlignment(Pos.CENTER_LEFT);
        ways.getStyleClass().add("diff-ways");
        return ways;
    }

    private VBox emptyState() {
        var words = new Label("No earlier version yet");
        words.getStyleClass().add("headline");
        var more =
                new Label("Primed stores a version before your first change after opening the note,"
                        + " then at most every five minutes. It keeps the last 50 of the past 30 days.");
        more.setWrapText(true);
        more.setMaxWidth(420);
        more.getStyleClass().add("muted");
        var box = new VBox(10, words, more);
        box.setAlignment(Pos.CENTER);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.visibleProperty()
                .bind(history.loadedProperty().and(javafx.beans.binding.Bindings.isEmpty(history.versions())));
        box.setMouseTransparent(true);
        return box;
    }

    private static final class VersionCell extends ListCell<ListedVersion> {
        private final Label at = new Label();
        private final Label added = new Label();
        private final Label removed = new Label();
        private final Label origin = new Label();
        private final VBox box = new VBox(2, at, new HBox(8, added, removed, origin));

        VersionCell() {
            at.getStyleClass().add("version-at");
            added.getStyleClass().addAll("small", "diff-plus");
            removed.getStyleClass().addAll("small", "diff-minus");
            origin.getStyleClass().addAll("small", "muted");
        }

        @Override
        protected void updateItem(@Nullable ListedVersion item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : box);
            if (!empty && item != null) {
                at.setText(AT.format(item.version().at()));
                added.setText("+" + item.since().added());
                removed.setText("−" + item.since().removed());
                origin.setText(words(item.version().origin()));
                setAccessibleText(at.getText() + ", since then " + item.since().added() + " lines added and "
                        + item.since().removed() + " removed. " + origin.getText());
            }
        }

        private static String words(Origin origin) {
            return switch (origin) {
                case HISTORY -> "";
                case RECOVERED -> "recovered, was not saved";
                case THEIRS -> "from another program, replaced here";
            };
        }
    }
}
