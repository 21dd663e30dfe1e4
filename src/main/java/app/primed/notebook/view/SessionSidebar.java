package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.Settings;
import app.primed.ui.FocusOwner;
import app.primed.ui.Icons;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The left column: a new session, the notes by day or by folder, the open note's outline.
final class SessionSidebar extends VBox {
    private static final String VIEW = "notebook.sidebar";
    private static final String FILES = "files";

    private final Settings settings;
    private final SessionListView sessions;
    private final FileTreeView files;
    private final HBox fileButtons;
    private final GitBar git;
    private final StackPane notes = new StackPane();
    private final ToggleButton days = tab("Days", "Notes by day");
    private final ToggleButton tree = tab("Files", "Notes by folder");

    /// @param begin starts a new session
    /// @param write puts the focus on the open note
    SessionSidebar(
            NotebookViewModel notebook, FileMenuActions more, Settings settings, OutlineList outline, Runnable begin,
            Runnable write) {
        this.settings = settings;
        getStyleClass().add("session-column");
        sessions = new SessionListView(notebook.sessions(), notebook.notes(), notebook.panes(), more, write, this::act);
        files = new FileTreeView(notebook, more, settings, this, write);
        fileButtons = new HBox(2, button(Feather.FILE_PLUS, TreeKey.NEW_NOTE), button(
                Feather.FOLDER_PLUS, TreeKey.NEW_FOLDER));
        fileButtons.getStyleClass().add("muted-icon");
        VBox.setVgrow(notes, Priority.ALWAYS);
        notes.heightProperty().subscribe((was, _) -> {
            if (was.doubleValue() == 0) {
                reveal(); // Rows can be scrolled to once they have a place.
            }
        });
        notes.setMinHeight(120);
        var heading = new Label("OUTLINE");
        heading.getStyleClass().addAll("eyebrow", "column-heading");
        git = new GitBar(notebook.git());
        var below = new StackPane(outline, new FileUndoBar(notebook.fileActions()));
        getChildren().addAll(newSession(begin), tabs(), notes, heading, below, git);
        show(settings.get(VIEW, "days").equals(FILES));
    }

    /// Shows something between the choice of the list and the list.
    void showAboveNotes(Node node) {
        getChildren().add(getChildren().indexOf(notes), node);
    }

    /// Changes since the last commit.
    void showGit() {
        git.show();
    }

    /// Does with a note what a key of the tree does.
    void act(TreeKey key, Path note) {
        if (key == TreeKey.RENAME) {
            show(true); // It is renamed in its row.
        }
        files.act(key, note);
    }

    /// Whether the focus is in the list or the tree, where keys are for files.
    boolean isListFocused() {
        return FocusOwner.isWithin(notes);
    }

    private static ToggleButton tab(String words, String description) {
        var tab = new ToggleButton(words);
        tab.setId("sidebar-" + words.toLowerCase(java.util.Locale.ROOT));
        tab.getStyleClass().add("sidebar-tab");
        Icons.describe(tab, description, "");
        return tab;
    }

    private HBox tabs() {
        var group = new ToggleGroup();
        group.getToggles().addAll(days, tree);
        days.setOnAction(_ -> show(false));
        tree.setOnAction(_ -> show(true));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var tabs = new HBox(days, tree, space, fileButtons);
        tabs.setAlignment(Pos.CENTER_LEFT);
        tabs.getStyleClass().add("sidebar-tabs");
        return tabs;
    }

    private void show(boolean byFolder) {
        days.setSelected(!byFolder);
        tree.setSelected(byFolder);
        fileButtons.setVisible(byFolder);
        settings.put(VIEW, byFolder ? FILES : "days");
        StackPane.setAlignment(files.find(), Pos.BOTTOM_LEFT);
        notes.getChildren().setAll(byFolder ? new Node[] {files, files.find()} : new Node[] {sessions});
        notes.applyCss();
        notes.layout();
        reveal();
    }

    private void reveal() {
        if (tree.isSelected()) {
            files.revealOpenNote();
        } else {
            sessions.reveal();
        }
    }

    private Button button(Feather icon, TreeKey key) {
        var button = Icons.button(icon, key.binding().words(), key.binding().keys(), () -> files.act(key));
        button.setId("tree-" + key.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("flat");
        return button;
    }

    private Button newSession(Runnable begin) {
        var button = new Button();
        var words = new Label("New session", Icons.of(Feather.PLUS));
        words.setMinWidth(Region.USE_PREF_SIZE);
        var key = new Label("Ctrl N");
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var graphic = new HBox(8, words, key);
        graphic.setAlignment(Pos.CENTER);
        button.setGraphic(graphic);
        button.setId("new-session");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.getStyleClass().add("new-session");
        button.setOnAction(_ -> begin.run());
        Icons.describe(button, "New session for today, with open items carried over", "Ctrl N");
        return button;
    }
}
