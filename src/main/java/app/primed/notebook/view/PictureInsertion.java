package app.primed.notebook.view;

import app.primed.markdown.LinkTarget;
import app.primed.notebook.viewmodel.NotePictures;
import app.primed.ui.CodeEditor;
import java.io.File;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Pictures that are pasted or dropped into the note: stored beside it, and written where the caret is.
final class PictureInsertion {
    private final CodeEditor editor;
    private final NotePictures pictures;

    PictureInsertion(CodeEditor editor, NotePictures pictures) {
        this.editor = editor;
        this.pictures = pictures;
        editor.area().addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (arePictures(event.getDragboard().getFiles()) && editor.area().isEditable()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        editor.area().addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            var files = event.getDragboard().getFiles();
            if (arePictures(files) && editor.area().isEditable()) {
                editor.area().moveTo(editor.area().hit(event.getX(), event.getY()).getInsertionIndex());
                pictures.store(files.stream().map(File::toPath).toList(), this::insert);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean arePictures(List<File> files) {
        return !files.isEmpty() && files.stream().allMatch(file -> LinkTarget.isPicture(file.getName()));
    }

    /// @return whether the clipboard has a picture and no text
    boolean paste(Clipboard clipboard) {
        if (arePictures(clipboard.getFiles())) {
            pictures.store(clipboard.getFiles().stream().map(File::toPath).toList(), this::insert);
            return true;
        }
        if (clipboard.hasString() || !clipboard.hasImage()) {
            return false;
        }
        paste(clipboard.getImage());
        return true;
    }

    private void paste(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if (width > 0 && height > 0 && image.getPixelReader() != null) {
            var pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            pictures.store(pixels, width, this::insert);
        }
    }

    private void insert(String words) {
        var selection = editor.area().getSelection();
        editor.edit(selection.getStart(), selection.getEnd(), words);
        editor.area().requestFollowCaret();
    }
}
