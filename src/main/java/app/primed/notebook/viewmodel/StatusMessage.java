package app.primed.notebook.viewmodel;

import app.primed.platform.Background;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Something worth saying once, beside the note's name; it goes by itself after some seconds.
public final class StatusMessage {
    private static final long SHOWN_MILLIS = 8_000;

    private final Background background;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    StatusMessage(Background background) {
        this.background = background;
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void show(String words) {
        text.set(words);
        background.later("notebook-message", SHOWN_MILLIS, () -> text.set(""));
    }
}
