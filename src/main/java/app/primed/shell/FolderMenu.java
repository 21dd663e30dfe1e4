package app.primed.shell;

import app.primed.platform.RecentFolders;
import app.primed.platform.Vault;
import app.primed.ui.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Names the open folder in the top bar, and opens the others.
final class FolderMenu extends MenuButton {
    private static final int MOST = 8;

    private final Vault vault;
    private final Consumer<Path> open;
    private final MenuItem choose = new MenuItem("Open folder\u2026");
    private final MenuItem start = new MenuItem("Start page");

    FolderMenu(Vault vault, Runnable choose, Consumer<Path> open, Runnable showStart) {
        super(vault.name(), Icons.of(Feather.FOLDER));
        this.vault = vault;
        this.open = open;
        setId("folder");
        getStyleClass().add("folder-menu");
        setMaxWidth(260);
        setMinWidth(60);
        Icons.setTooltip(this, FolderWords.path(vault.root()));
        setAccessibleText("Folder " + vault.name() + ". Opens another folder");
        this.choose.setAccelerator(WindowKey.OPEN_FOLDER.binding().strokes().getFirst().combination());
        this.choose.setOnAction(_ -> choose.run());
        start.setOnAction(_ -> showStart.run());
        show(List.of());
    }

    /// Lists the folders opened last, without the open one and those that are gone.
    void show(List<RecentFolders.Folder> folders) {
        getItems().clear();
        folders.stream().filter(folder -> folder.present() && !folder.path().equals(vault.root())).limit(MOST)
                .forEach(folder -> {
                    var path = new Label(FolderWords.path(folder.path()));
                    path.getStyleClass().addAll("muted", "small");
                    var item = new CustomMenuItem(new VBox(new Label(folder.name()), path));
                    item.setOnAction(_ -> open.accept(folder.path()));
                    getItems().add(item);
                });
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().addAll(choose, start);
    }
}
