package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NotePictures;
import app.primed.ui.PictureEvent;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.image.Image;

/// Loads the pictures of rendered notes, decoded off the FX thread, and keeps those seen last.
public final class PictureLoader implements EventHandler<PictureEvent> {
    /// Pixels of a picture as shown, at twice the density of a reading column.
    private static final int WIDEST = 1_600;
    private static final int KEPT = 24;

    private final NotePictures pictures;
    private String note = "";
    private final Map<String, Image> seen = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
            return size() > KEPT;
        }
    };

    public PictureLoader(NotePictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public void handle(PictureEvent event) {
        event.consume();
        if (!note.equals(pictures.noteName())) {
            note = pictures.noteName();
            seen.clear();
        }
        var source = event.picture().source();
        var known = seen.get(source);
        if (known != null) {
            event.loaded().accept(known);
            return;
        }
        pictures.load(source, PictureLoader::decoded, image -> {
            if (image.isError()) {
                event.refused().accept("The picture " + source + " is not shown: the file is damaged.");
            } else {
                seen.put(source, image);
                event.loaded().accept(image);
            }
        }, event.refused());
    }

    private static Image decoded(byte[] bytes, int width) {
        return new Image(new ByteArrayInputStream(bytes), Math.min(width, WIDEST), 0, true, true);
    }
}
