package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.ViewMode;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The note's name, how it stands on disk, and what of it is in sight. What went wrong with it stands below.
final class NoteHeader extends VBox {
    private final NotebookViewModel notebook;
    private final VBox banners = new VBox();
    private final Runnable back;
    private final MenuButton menu = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));

    /// @param back puts the focus on the note when the button that had it goes away
    NoteHeader(NotebookViewModel notebook, Runnable back) {
        this.notebook = notebook;
        this.back = back;
        var name = new Label();
        name.textProperty().bind(notebook.note().map(
                note -> note.map(path -> String.valueOf(path.getFileName())).orElse("No session open")));
        name.getStyleClass().add("note-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(60);
        var state = new Label();
        state.setId("saved-state");
        state.textProperty().bind(notebook.saving().state());
        state.getStyleClass().addAll("muted", "small");
        state.setMinWidth(0);
        var remark = new Label();
        remark.setId("note-remark");
        remark.textProperty().bind(notebook.saving().remark());
        remark.getStyleClass().addAll("small", "warning-text");
        remark.setMinWidth(0);
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var history = Icons.button(Feather.CLOCK, "History of this note: earlier versions", "", this::showHistory);
        history.setId("note-history");
        history.disableProperty().bind(notebook.note().map(note -> note.isEmpty()));
        var bar = new HBox(10, name, state, remark, space, history, modes(), menu());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("note-header");
        getChildren().addAll(bar, banners);
        notebook.saving().conflict().subscribe(this::refresh);
        notebook.saving().gone().subscribe(this::refresh);
        notebook.saving().trouble().subscribe(this::refresh);
        notebook.decoding().offerProperty().subscribe(this::refresh);
        notebook.ownership().statusProperty().subscribe(this::refresh);
    }

    /// What else can be done with the note; not there while nothing is in it.
    private MenuButton menu() {
        menu.setId("note-more");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip("More for this note: export, slides"));
        menu.setAccessibleText("More for this note");
        menu.visibleProperty().bind(Bindings.isNotEmpty(menu.getItems()));
        menu.managedProperty().bind(menu.visibleProperty());
        return menu;
    }

    ObservableList<MenuItem> menuItems() {
        return menu.getItems();
    }

    private HBox modes() {
        var group = new ToggleGroup();
        var modes = new HBox(6);
        modes.setMinWidth(Region.USE_PREF_SIZE);
        for (var mode : ViewMode.values()) {
            var button = new ToggleButton(mode.label());
            button.setId("mode-" + mode.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.getStyleClass().add("mode");
            Icons.describe(button, switch (mode) {
                case WRITE -> "The text alone";
                case SPLIT -> "Text and board side by side";
                case BOARD -> "The board alone";
            }, "");
            button.setOnAction(_ -> {
                notebook.mode().set(mode);
                button.setSelected(true);
            });
            notebook.mode().subscribe(now -> button.setSelected(now == mode));
            modes.getChildren().add(button);
        }
        return modes;
    }

    private void refresh() {
        boolean focused = banners.isFocusWithin();
        banners.getChildren().clear();
        if (focused) {
            back.run();
        }
        var saving = notebook.saving();
        var ownership = notebook.ownership();
        var takeOver = button("take-over", "Take over", "The other window saves and becomes read-only; this one writes",
                ownership::takeOver);
        switch (ownership.statusProperty().get()) {
            case OURS -> {
                // The usual case needs no word.
            }
            case ANOTHERS -> banners.getChildren().add(banner(
                    "This vault is open in another window of Primed. Notes are read-only here.", takeOver));
            case TAKEN -> banners.getChildren().add(banner(
                    "Another window of Primed took this vault over. All was saved; notes are read-only here.",
                    takeOver));
            case ASKING -> banners.getChildren().add(banner("The other window saves and hands the vault over\u2026"));
            case UNANSWERED -> banners.getChildren().add(banner(
                    "The other window does not answer. Close it, or end its program; then notes can be written here.",
                    takeOver));
        }
        saving.conflict().get().ifPresent(conflict -> banners.getChildren().add(banner(
                conflict.note().getFileName()
                        + " was changed outside while you were writing. Both are kept: yours also in "
                        + notebook.vault().relativeName(conflict.copy()) + ".",
                button("see-both", "See both sides", "The lines both changed, side by side", this::bothSides),
                button("keep-mine", "Keep mine", "Write yours over the file", saving::keepMine),
                button("take-theirs", "Take theirs", "Show the file as it is on disk", saving::takeTheirs))));
        saving.gone().get().ifPresent(copy -> banners.getChildren().add(banner(
                "This note's file was deleted outside; your text is still here. A copy is in "
                        + notebook.vault().relativeName(copy) + ".",
                button("write-again", "Save again", "Write the file again", saving::saveAgain),
                button("close-deleted", "Close it", "Leave the note deleted and show another",
                        notebook::closeDeleted))));
        var decoding = notebook.decoding();
        decoding.offerProperty().get().ifPresent(offer -> banners.getChildren().add(banner(
                offer.lines() + (offer.lines() == 1 ? " line was" : " lines were")
                        + " saved in a wrong encoding once: \u201c" + offer.before()
                        + "\u201d was meant as \u201c" + offer.after() + "\u201d.",
                button("see-repair", "See them", "The lines as they stand and as they were meant",
                        () -> new EncodingRepairDialog(
                                decoding, offer, getScene().getWindow(), sheets()).show()),
                button("repair", "Repair", "Mend these lines; one undo takes it back", decoding::repair),
                button("leave-decoding", "Leave as is", "Do not ask about this note again", decoding::dismiss))));
        saving.trouble().get().ifPresent(trouble -> banners.getChildren().add(banner(
                trouble.getMessage() + " " + trouble.remedy(),
                button("save-again", "Save again", "Try to save now", notebook::saveNow))));
    }

    private void bothSides() {
        notebook.saving().sides(merge -> new MergeDialog(
                merge, name(), getScene().getWindow(), sheets(), notebook.saving()::settle).show());
    }

    /// Earlier versions of the open note.
    void showHistory() {
        if (notebook.note().get().isPresent()) {
            new HistoryDialog(notebook.history(), name(), getScene().getWindow(), sheets()).show();
        }
    }

    private String name() {
        return notebook.note().get().map(path -> String.valueOf(path.getFileName())).orElse("");
    }

    private List<String> sheets() {
        var sheets = new ArrayList<>(getScene().getStylesheets());
        sheets.addAll(getScene().getRoot().getStylesheets());
        for (Parent above = getParent(); above != null; above = above.getParent()) {
            sheets.addAll(above.getStylesheets());
        }
        return sheets;
    }

    private static HBox banner(String words, Button... ways) {
        var text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var icon = Icons.of(Feather.ALERT_TRIANGLE);
        var banner = new HBox(10, icon, text);
        banner.getChildren().addAll(ways);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("note-banner");
        return banner;
    }

    private static Button button(String id, String words, String told, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        Icons.describe(button, told, "");
        return button;
    }
}
