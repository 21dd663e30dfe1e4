package app.primed.quiz.view;

import app.primed.platform.LastUsedFolder;
import app.primed.platform.Settings;
import app.primed.quiz.viewmodel.AnkiViewModel;
import app.primed.ui.Icons;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/// Imports cards from Anki and exports cards to it.
public final class AnkiMenu extends HBox {
    private final AnkiViewModel exchange;
    private final LastUsedFolder folder;
    private final BiFunction<Boolean, Path, Optional<Path>> choose;

    /// @param choose asks for a file to save (true) or to open, starting in a folder
    public AnkiMenu(AnkiViewModel exchange, Settings settings, BiFunction<Boolean, Path, Optional<Path>> choose) {
        super(10);
        this.exchange = exchange;
        folder = new LastUsedFolder(settings, "quiz.anki-folder");
        this.choose = choose;
        setAlignment(Pos.CENTER_LEFT);
        var menu = new MenuButton("Import / export", Icons.of(Feather.SHARE_2),
                item("anki-import", "Import from Anki\u2026", this::read),
                item("anki-export", "Export to Anki\u2026", this::write));
        menu.setId("quiz-exchange");
        menu.getStyleClass().add("quiet");
        Icons.setTooltip(menu, "Cards from Anki (.apkg, .colpkg or text), or your own cards as a text file for Anki");
        menu.setAccessibleText("Import cards from Anki, or export them to it");
        var words = new Label();
        words.getStyleClass().addAll("muted", "small");
        words.textProperty().bind(exchange.statusProperty());
        var stop = new Button("Stop");
        stop.setId("anki-stop");
        Icons.describe(stop, "Cancel; nothing is changed", "");
        stop.setOnAction(_ -> exchange.cancel());
        exchange.statusProperty().subscribe(busy -> {
            menu.setDisable(!busy.isEmpty());
            QuizControls.visible(words, !busy.isEmpty());
        });
        exchange.cancellableProperty().subscribe(can -> QuizControls.visible(stop, can));
        getChildren().addAll(menu, words, stop);
    }

    /// The file dialogs of the system.
    public static BiFunction<Boolean, Path, Optional<Path>> dialogs(Window owner) {
        return (save, folder) -> {
            var chooser = new FileChooser();
            chooser.setInitialDirectory(folder.toFile());
            if (save) {
                chooser.setTitle("Export to Anki");
                chooser.setInitialFileName("primed.txt");
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Text for Anki", "*.txt"));
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(java.io.File::toPath);
            }
            chooser.setTitle("Import from Anki");
            chooser.getExtensionFilters().addAll(
                    new FileChooser.ExtensionFilter("Anki decks and text", "*.apkg", "*.colpkg", "*.txt", "*.csv",
                            "*.tsv"),
                    new FileChooser.ExtensionFilter("All files", "*"));
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(java.io.File::toPath);
        };
    }

    /// Asks for a file, shows what it contains, and imports it once confirmed.
    public void read() {
        choose(false, this::readFile);
    }

    /// Shows what a file contains, and imports it once confirmed.
    public void readFile(Path file) {
        exchange.read(file, this::ask);
    }

    /// Asks for a file and exports to it the cards that did not come from Anki.
    public void write() {
        choose(true, file -> exchange.export(file.toString().toLowerCase(Locale.ROOT).endsWith(".txt")
                ? file
                : file.resolveSibling(file.getFileName() + ".txt")));
    }

    private void ask(AnkiViewModel.ImportPreview offer) {
        var dialog = new Dialog<ButtonType>();
        if (getScene() != null) {
            dialog.initOwner(getScene().getWindow());
            dialog.getDialogPane().getStylesheets().setAll(getScene().getStylesheets());
        }
        dialog.setTitle("Import from Anki");
        var words = new Label(offer.summary());
        words.setId("anki-offer");
        words.setLineSpacing(4);
        words.setWrapText(true);
        words.setPrefWidth(520);
        var reviews = new CheckBox(offer.reviews() == 1
                ? "Import the review"
                : "Import the %,d reviews".formatted(offer.reviews()));
        reviews.setId("anki-reviews");
        var why = new Label("Each card then continues where it was in Anki. Leave this off if somebody else studied "
                + "the deck: reviews stay in the log.");
        why.getStyleClass().addAll("muted", "small");
        why.setWrapText(true);
        why.setPrefWidth(520);
        var content = new VBox(12, words);
        if (offer.reviews() > 0) {
            content.getChildren().add(new VBox(4, reviews, why));
        }
        dialog.getDialogPane().setHeaderText(offer.file());
        dialog.getDialogPane().setContent(content);
        var take = new ButtonType("Import", ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(take, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(take).setId("anki-take");
        dialog.resultProperty().subscribe(pressed -> {
            if (pressed == take) {
                offer.importCards().accept(reviews.isSelected());
            }
        });
        dialog.show();
    }

    private void choose(boolean save, Consumer<Path> then) {
        choose.apply(save, folder.path()).map(Path::toAbsolutePath).ifPresent(file -> {
            folder.remember(file);
            then.accept(file);
        });
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
