package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NoteExport;
import app.primed.platform.LastUsedFolder;
import app.primed.platform.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Exports the open note: as HTML, as PDF, to the clipboard, as slides.
public final class NoteShareMenu {
    private final NoteExport export;
    private final LastUsedFolder folder;
    private final Function<FileRequest, Optional<Path>> ask;
    private final Runnable present;

    /// A file to be asked for.
    ///
    /// @param kind what it is
    /// @param ending without the dot
    /// @param name a name for it
    /// @param folder where the last one went
    public record FileRequest(String kind, String ending, String name, Path folder) {}

    /// @param ask asks for the file to write
    /// @param present shows the note as slides
    public NoteShareMenu(
            NoteExport export, Settings settings, Function<FileRequest, Optional<Path>> ask, Runnable present) {
        this.export = export;
        folder = new LastUsedFolder(settings, "notebook.export-folder");
        this.ask = ask;
        this.present = present;
    }

    /// What asks by the system's own dialog.
    public static Function<FileRequest, Optional<Path>> dialog(Window owner) {
        return asked -> {
            var chooser = new FileChooser();
            chooser.setTitle("Export as " + asked.ending().toUpperCase(Locale.ROOT));
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(asked.kind(), "*." + asked.ending()));
            chooser.setInitialFileName(asked.name());
            chooser.setInitialDirectory(asked.folder().toFile());
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(java.io.File::toPath);
        };
    }

    /// Its entries in the note's menu.
    public List<MenuItem> items() {
        var pdf = item("export-pdf", "Export as PDF\u2026", this::savePdf);
        export.busyProperty().subscribe(busy -> pdf.setText(busy ? "Cancel PDF export" : "Export as PDF\u2026"));
        return List.of(
                item("present-slides", "Present as slides", present),
                item("export-html", "Export as HTML\u2026", this::saveHtml), pdf,
                item("copy-html", "Copy as HTML", this::copy));
    }

    public void present() {
        present.run();
    }

    public void saveHtml() {
        save("Web page", "html", export::saveHtml);
    }

    /// Asks where to, and makes it; while one is being made, stops that.
    public void savePdf() {
        if (export.busyProperty().get()) {
            export.cancel();
        } else {
            save("PDF", "pdf", export::savePdf);
        }
    }

    /// Copies the note formatted for programs that accept that, such as mail, and as Markdown for others.
    public void copy() {
        export.body().ifPresent(html -> {
            var content = new ClipboardContent();
            content.putHtml(html);
            content.putString(export.plain());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void save(String kind, String ending, Consumer<Path> write) {
        if (!export.hasNote()) {
            write.accept(Path.of("")); // It says that no note is open.
            return;
        }
        ask.apply(new FileRequest(kind, ending, export.fileName(ending), folder.path()))
                .map(file -> ended(file, ending))
                .ifPresent(file -> {
                    folder.remember(file);
                    write.accept(file);
                });
    }

    private static Path ended(Path file, String ending) {
        var absolute = file.toAbsolutePath();
        return absolute.toString().toLowerCase(Locale.ROOT).endsWith("." + ending)
                ? absolute
                : absolute.resolveSibling(absolute.getFileName() + "." + ending);
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
