package app.primed.shell;

import app.primed.platform.RecentFolders;
import app.primed.trace.ObjectState;
import app.primed.ui.Icons;
import app.primed.ui.StateIcon;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is shown while no folder is open: opens one, one of the last ones, or the sample.
final class WelcomePage extends BorderPane {
    private static final double WIDTH = 620;
    private static final double MARK = 26;

    private final Actions actions;
    private final VBox recent = new VBox();
    private final Button open;

    /// What the page can do.
    ///
    /// @param choose asks for a folder and opens it
    /// @param open opens a folder
    /// @param sample writes and opens the sample
    /// @param importAnki asks for a deck and a folder, and imports the one into the other
    /// @param forget takes a folder off the list
    /// @param theme changes between light and dark
    /// @param help shows the keys
    record Actions(Runnable choose, Consumer<Path> open, Runnable sample, Runnable importAnki,
            Consumer<Path> forget, Runnable theme, Runnable help) {}

    /// @param refused is shown at the top
    WelcomePage(Actions actions, Label refused) {
        this.actions = actions;
        getStylesheets().add(Objects.requireNonNull(WelcomePage.class.getResource("/app/primed/shell/start.css"))
                .toExternalForm());
        getStyleClass().add("start-page");
        open = openButton();
        refused.getStyleClass().add("start-refused");
        setTop(new VBox(topBar(), refused));
        var column = new VBox(marks(), title(), subtitle(), open, hint(), recent, cards());
        column.getStyleClass().add("start-column");
        column.setMaxWidth(WIDTH);
        var middle = new HBox(column);
        HBox.setHgrow(column, Priority.ALWAYS);
        middle.setAlignment(Pos.TOP_CENTER);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("bare-scroll");
        setCenter(scroll);
        show(List.of(), Instant.EPOCH);
    }

    /// Puts the focus where the first step is.
    void focus() {
        open.requestFocus();
    }

    /// Shows the folders opened last.
    void show(List<RecentFolders.Folder> folders, Instant now) {
        recent.getChildren().clear();
        recent.setVisible(!folders.isEmpty());
        recent.setManaged(!folders.isEmpty());
        if (folders.isEmpty()) {
            return;
        }
        var heading = new Label("RECENT FOLDERS");
        heading.getStyleClass().add("eyebrow");
        var list = new VBox();
        list.getStyleClass().add("recent-list");
        folders.forEach(folder -> list.getChildren().add(row(folder, now)));
        list.getChildren().getFirst().getStyleClass().add("first");
        recent.getChildren().setAll(heading, list);
        recent.setSpacing(8);
    }

    private Button row(RecentFolders.Folder folder, Instant now) {
        var name = new Label(folder.name());
        name.getStyleClass().add(folder.present() ? "strong" : "muted");
        var path = muted(FolderWords.path(folder.path()));
        var count = muted(folder.present() ? FolderWords.count(folder.notes()) : "not found");
        var when = muted(FolderWords.when(folder.opened(), now));
        var left = new VBox(2, name, path);
        var right = new VBox(2, count, when);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        var icon = Icons.of(Feather.FOLDER);
        icon.getStyleClass().add("muted");
        var words = new HBox(14, icon, left, right);
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new Button();
        row.setGraphic(words);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setId("recent-" + folder.name());
        row.getStyleClass().add("recent");
        words.prefWidthProperty().bind(row.widthProperty().subtract(32));
        Icons.describe(row, "Open " + folder.path() + ". Delete takes it off the list", "");
        row.setOnAction(_ -> actions.open().accept(folder.path()));
        var remove = new MenuItem("Remove from this list");
        remove.setOnAction(_ -> actions.forget().accept(folder.path()));
        row.setContextMenu(new ContextMenu(remove));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                actions.forget().accept(folder.path());
                event.consume();
            }
        });
        return row;
    }

    private HBox topBar() {
        var brand = new Label("Primed");
        brand.getStyleClass().add("brand");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var theme = WindowKey.THEME.binding();
        var keys = WindowKey.SHORTCUTS.binding();
        var bar = new HBox(brand, space,
                Icons.button(Feather.SUN, theme.words(), theme.keys(), actions.theme()),
                Icons.button(Feather.HELP_CIRCLE, keys.words(), keys.keys(), actions.help()));
        bar.getStyleClass().addAll("top-bar", "muted-icon");
        return bar;
    }

    private static HBox marks() {
        var marks = new HBox(32);
        marks.setAlignment(Pos.CENTER);
        for (var state : ObjectState.values()) {
            marks.getChildren().add(StateIcon.node(state, MARK));
        }
        return marks;
    }

    private static Label title() {
        var title = new Label("Bring your notes");
        title.getStyleClass().add("start-title");
        return title;
    }

    private static Label subtitle() {
        var words = muted("Any folder of Markdown or text files will do. Primed writes nothing into it until you do.");
        words.getStyleClass().add("start-subtitle");
        words.setWrapText(true);
        return words;
    }

    private Button openButton() {
        var binding = WindowKey.OPEN_FOLDER.binding();
        var key = new Label(binding.keys());
        key.getStyleClass().add("key");
        var graphic = new HBox(10, Icons.of(Feather.FOLDER), new Label("Open folder\u2026"), key);
        graphic.setAlignment(Pos.CENTER);
        var button = new Button();
        button.setGraphic(graphic);
        button.setId("open-folder");
        button.getStyleClass().addAll("accent", "start-open");
        button.setDefaultButton(true);
        Icons.describe(button, binding.words(), binding.keys());
        button.setOnAction(_ -> actions.choose().run());
        return button;
    }

    private static Label hint() {
        var hint = muted("or drop a folder anywhere on this window");
        hint.getStyleClass().add("start-hint");
        return hint;
    }

    private HBox cards() {
        var sample = new Button();
        sample.setId("try-sample");
        sample.setGraphic(card(Feather.BOOK_OPEN, "Try the sample", "Notes, a quiz, code to step"));
        sample.setAccessibleText("Try the sample");
        Icons.setTooltip(sample, "Writes the sample into " + FolderWords.path(SampleVault.usualFolder())
                + " and opens it");
        sample.setOnAction(_ -> actions.sample().run());
        var obsidian = new MenuItem("Obsidian vault\u2026  (opened as it is)");
        obsidian.setOnAction(_ -> actions.choose().run());
        var anki = new MenuItem("Anki deck\u2026  (into a folder of your choice)");
        anki.setOnAction(_ -> actions.importAnki().run());
        var menu = new ContextMenu(obsidian, anki);
        var imports = new Button();
        imports.setId("start-import");
        imports.setGraphic(card(Feather.DOWNLOAD, "Import\u2026", "Obsidian vaults, Anki decks"));
        imports.setAccessibleText("Import from Obsidian or Anki");
        imports.setOnAction(_ -> menu.show(imports, Side.BOTTOM, 0, 4));
        for (var card : List.of(sample, imports)) {
            card.getStyleClass().add("start-card");
            card.setMaxWidth(Double.MAX_VALUE);
            card.setPrefWidth(WIDTH / 2);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        var cards = new HBox(12, sample, imports);
        cards.getStyleClass().add("start-cards");
        return cards;
    }

    private static HBox card(Feather icon, String title, String words) {
        var name = new Label(title);
        name.getStyleClass().add("strong");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var mark = Icons.of(icon);
        var more = Icons.of(Feather.CHEVRON_RIGHT);
        mark.getStyleClass().add("muted");
        more.getStyleClass().add("muted");
        var card = new HBox(14, mark, new VBox(2, name, muted(words)), space, more);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setPrefWidth(WIDTH / 2 - 40);
        return card;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }
}
