package app.primed.ui;

import app.primed.markdown.Inline;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.image.Image;

/// A picture in rendered text has come into sight and wants to be loaded. It bubbles up to whoever knows the note.
public final class PictureEvent extends Event {
    public static final EventType<PictureEvent> WANTED = new EventType<>(Event.ANY, "PICTURE_WANTED");
    private static final long serialVersionUID = 1;

    private final transient Inline.Picture picture;
    private final transient Consumer<Image> loaded;
    private final transient Consumer<String> refused;

    PictureEvent(EventTarget target, Inline.Picture picture, Consumer<Image> loaded, Consumer<String> refused) {
        super(target, target, WANTED);
        this.picture = picture;
        this.loaded = loaded;
        this.refused = refused;
    }

    public Inline.Picture picture() {
        return picture;
    }

    /// Receives the picture, on the FX thread.
    public Consumer<Image> loaded() {
        return loaded;
    }

    /// Receives why there is none, in a sentence, on the FX thread.
    public Consumer<String> refused() {
        return refused;
    }
}
