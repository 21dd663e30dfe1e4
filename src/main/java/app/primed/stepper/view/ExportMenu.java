package app.primed.stepper.view;

import app.primed.platform.Settings;
import app.primed.stepper.model.Drawing;
import app.primed.stepper.model.Pixels;
import app.primed.stepper.viewmodel.ExportFrame;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Icons;
import app.primed.ui.Theme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// Exports a step or a run: a picture to the clipboard or to a file, or a film.
public final class ExportMenu extends MenuButton {
    private static final String FOLDER = "stepper.pictures";

    private final StepperViewModel stepper;
    private final Settings settings;
    private final Function<FileRequest, Optional<Path>> ask;

    /// A file for the user to choose.
    ///
    /// @param kind its type, for the user
    /// @param ending its extension, without the dot
    record FileRequest(String kind, String ending, String name, Path folder) {}

    ExportMenu(StepperViewModel stepper, Settings settings) {
        this(stepper, settings, Optional.empty());
    }

    /// @param ask replaces the system's file dialog
    ExportMenu(StepperViewModel stepper, Settings settings, Optional<Function<FileRequest, Optional<Path>>> ask) {
        this.stepper = stepper;
        this.settings = settings;
        this.ask = ask.orElse(this::choose);
        setId("share");
        setGraphic(Icons.of(Feather.SHARE_2));
        Icons.setTooltip(this, "Share the step or the run as a picture");
        setAccessibleText("Share the step or the run as a picture");
        setMinWidth(USE_PREF_SIZE);
        var keySteps = item("film-key-steps", "Save the lesson as a GIF…", this::saveKeySteps);
        getItems().addAll(
                item("copy-picture", "Copy the step as a picture", this::copy),
                item("save-png", "Save the step as PNG…", this::savePng),
                item("save-svg", "Save the step as SVG…", this::saveSvg),
                new SeparatorMenuItem(),
                keySteps,
                item("film-changes", "Save the run as a GIF: each change of state…", this::saveChanges),
                item("film-steps", "Save the run as a GIF: each step…", this::saveSteps));
        setOnShowing(_ -> keySteps.setVisible(stepper.export().hasKeySteps()));
        disableProperty().bind(stepper.cursor().totalProperty().isEqualTo(0));
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Copies the step as a picture.
    public void copy() {
        drawing().ifPresent(drawing -> stepper.export().copy(drawing, ExportMenu::toClipboard));
    }

    public void savePng() {
        save("Picture", "png", stepper.export()::savePng);
    }

    public void saveSvg() {
        save("Vector picture", "svg", stepper.export()::saveSvg);
    }

    /// Exports a film of a lesson's key steps, or of all state changes if there is no lesson.
    public void saveKeySteps() {
        if (stepper.export().hasKeySteps()) {
            film(this::filmKeySteps);
        } else {
            saveChanges();
        }
    }

    /// Exports a film of a lesson's key steps to a file.
    public void filmKeySteps(Path file) {
        stepper.export().filmKeySteps(draw(), file);
    }

    public void saveChanges() {
        film(file -> stepper.export().filmChanges(draw(), file));
    }

    public void saveSteps() {
        film(file -> stepper.export().filmSteps(draw(), file));
    }

    private void save(String kind, String ending, BiConsumer<Drawing, Path> save) {
        drawing().ifPresent(drawing -> chosen(kind, ending, "-step-" + (stepper.cursor().stepProperty().get() + 1))
                .ifPresent(file -> save.accept(drawing, file)));
    }

    private void film(Consumer<Path> save) {
        if (stepper.cursor().totalProperty().get() > 0) {
            chosen("Film", "gif", "").ifPresent(save);
        }
    }

    private Optional<Drawing> drawing() {
        return stepper.export().currentFrame().map(draw());
    }

    private Function<ExportFrame, Drawing> draw() {
        var palette = DrawingPalette.of(getScene() == null ? Theme.DARK : Theme.of(getScene()));
        return shot -> StepDrawing.of(shot, palette);
    }

    private static void toClipboard(Pixels pixels) {
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter().setPixels(
                0, 0, pixels.width(), pixels.height(), PixelFormat.getIntArgbInstance(), pixels.argb(), 0,
                pixels.width());
        var content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Optional<Path> chosen(String kind, String ending, String more) {
        var name =
                stepper.program().nameProperty().get().replaceFirst("\\.py$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                        .toLowerCase(Locale.ROOT);
        var file = ask
                .apply(new FileRequest(kind, ending, (name.isEmpty() ? "run" : name) + more + "." + ending, folder()));
        file.map(Path::getParent).ifPresent(parent -> settings.put(FOLDER, parent.toString()));
        return file.map(f -> f.toString().toLowerCase(Locale.ROOT).endsWith("." + ending)
                ? f
                : f.resolveSibling(f.getFileName() + "." + ending));
    }

    /// The folder of the last export, else one beside the notes, where notes can link to it.
    private Path folder() {
        var vault = settings.get("vault", "");
        var beside = vault.isEmpty() ? List.<String>of() : List.of(vault + "/notes/pictures", vault + "/notes");
        for (var folder : Stream.concat(Stream.of(settings.get(FOLDER, "")), beside.stream()).toList()) {
            try {
                if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
                    return Path.of(folder);
                }
            } catch (InvalidPathException e) {
                // A path stored by another operating system; try the next one.
            }
        }
        return Path.of(System.getProperty("user.home", "."));
    }

    private Optional<Path> choose(FileRequest asked) {
        var chooser = new FileChooser();
        chooser.setTitle("Save as " + asked.ending().toUpperCase(Locale.ROOT));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(asked.kind(), "*." + asked.ending()));
        chooser.setInitialFileName(asked.name());
        chooser.setInitialDirectory(asked.folder().toFile());
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath);
    }
}
